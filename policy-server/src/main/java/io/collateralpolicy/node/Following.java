package io.collateralpolicy.node;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps this node up with what the others store, by asking again and again; so it also knows whether the database answers.
 */
public final class Following implements AutoCloseable {

    /** So late, at most, does a node see what another stored. */
    static final Duration INTERVAL = Duration.ofMillis(500);

    /** A database that answers later than this does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long CLOSE_SECONDS = 5;
    private static final System.Logger LOGGER = System.getLogger(Following.class.getName());

    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "following");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean answered = true;
    private volatile long lastAnswer = System.nanoTime();

    private Following() {}

    /** Follows nothing yet. */
    public static Following later() {
        return new Following();
    }

    /** Follows one thing more, from now on; it is not asked for before it is done. */
    public void start(Runnable what) {
        start(what, INTERVAL);
    }

    /** The same, so often. */
    public void start(Runnable what, Duration every) {
        turns.scheduleWithFixedDelay(() -> follow(List.of(what)), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Follows from now on.
     *
     * @param followed each takes over what is new to it, and throws when it cannot
     */
    public static Following of(List<Runnable> followed) {
        Following following = new Following();
        following.turns.scheduleWithFixedDelay(() -> following.follow(followed), 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return following;
    }

    /** Whether the database answered the last time, and that not long ago. */
    public boolean isUpToDate() {
        return answered && System.nanoTime() - lastAnswer < PATIENCE.toNanos();
    }

    /** Never interrupts: an interrupt inside H2 closes the database's file. */
    @Override
    public void close() {
        turns.shutdown();
        try {
            turns.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(List<Runnable> what) {
        try {
            what.forEach(Runnable::run);
            lastAnswer = System.nanoTime();
            note(true, null);
        } catch (RuntimeException e) {
            note(false, e);
        }
    }

    /** Says once that it cannot follow, and once that it can again. */
    private void note(boolean now, RuntimeException cause) {
        if (answered != now) {
            LOGGER.log(
                    now ? System.Logger.Level.INFO : System.Logger.Level.ERROR,
                    now ? "the database answers again" : "this node does not see what the others store",
                    cause);
        }
        answered = now;
    }
}
