package io.collateralpolicy.audit.publish;

import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Brings the last durable checkpoint to every target, again and again; a target that fails is tried the next time. */
public final class Publisher implements AutoCloseable {

    private static final long CLOSE_SECONDS = 15;
    private static final System.Logger LOGGER = System.getLogger(Publisher.class.getName());

    private final Supplier<Optional<SignedNote>> last;
    private final List<Standing> targets;
    private final Listener listener;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-publisher");
        thread.setDaemon(true);
        return thread;
    });

    /** What is told of every attempt. */
    @FunctionalInterface
    public interface Listener {
        void tried(String target, boolean published);
    }

    /** A target and how far it is. */
    private static final class Standing {

        private final Target target;
        private volatile long size;
        private boolean failing;

        private Standing(Target target) {
            this.target = target;
        }
    }

    /** @param last what may be published: nothing that a power loss could take back from the database */
    public Publisher(Supplier<Optional<SignedNote>> last, List<Target> targets, Listener listener) {
        this.last = last;
        this.targets = targets.stream().map(Standing::new).toList();
        this.listener = listener;
    }

    /** Publishes now and from now on. */
    public void start(Duration every) {
        turns.scheduleWithFixedDelay(this::publish, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One turn: whoever is behind gets the last checkpoint. */
    void publish() {
        try {
            last.get().ifPresent(this::publish);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "the last checkpoint of the audit log cannot be read", e);
        }
    }

    private void publish(SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        targets.stream().filter(standing -> standing.size < size).forEach(standing -> bring(standing, note, size));
    }

    private void bring(Standing standing, SignedNote note, long size) {
        try {
            standing.target.publish(note);
            standing.size = size;
            said(standing, null);
        } catch (IOException | RuntimeException e) {
            said(standing, e);
        }
    }

    /** Says once that it fails, and once that it is well again; measurements count every attempt. */
    private void said(Standing standing, Exception cause) {
        boolean fails = cause != null;
        if (fails != standing.failing) {
            LOGGER.log(
                    fails ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                    "checkpoints of the audit log " + (fails ? "cannot be published" : "are published again")
                            + ", audit.publish: " + standing.target.name(),
                    cause);
        }
        standing.failing = fails;
        listener.tried(standing.target.name(), !fails);
    }

    /** Brings what is not brought yet, then ends. */
    @Override
    public void close() {
        turns.execute(this::publish);
        turns.shutdown();
        try {
            turns.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
