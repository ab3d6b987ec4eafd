package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.decision.activation.Activation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Sees what any node recorded. A node looks again and again; who asks while its last look is too old, because this node was
 * paused or its database was slow, waits for another one. So nobody is answered by a package that another node has
 * replaced: an activation is recorded {@link #LEAD} before it holds, and an answer from then on rests on a look that
 * began after it was stored. While a node cannot look nothing BINDING is decided.
 */
public final class Lookout {

    /** How often a node looks. */
    public static final Duration EVERY = Duration.ofMillis(100);
    /** So old may the beginning of the last look be when somebody is answered. */
    public static final Duration TRUSTED = Duration.ofMillis(300);
    /** So long before it holds an activation is recorded: storing it, and the clocks of two nodes, have the rest. */
    public static final Duration LEAD = TRUSTED.plusMillis(500);

    private static final long PATIENCE_MILLISECONDS = 2_000;

    private final Supplier<List<Activation>> stored;
    private final LongSupplier nanoseconds;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long begun;
    private volatile List<Activation> seen = List.of();
    /** Before the first look, and while the database does not answer. */
    private volatile boolean blind = true;

    /**
     * @param stored      what any node recorded until now
     * @param nanoseconds tells how old a look at it is
     */
    public Lookout(Supplier<List<Activation>> stored, LongSupplier nanoseconds) {
        this.stored = stored;
        this.nanoseconds = nanoseconds;
    }

    /** Whether it saw once what is recorded, and does not now: another node may have activated something meanwhile. */
    boolean isBlind() {
        return blind && !seen.isEmpty();
    }

    /** What was recorded until now; throws when the database does not say. */
    List<Activation> look() {
        looking.lock();
        try {
            return take();
        } finally {
            looking.unlock();
        }
    }

    /** What was recorded until a moment ago, or, when there is no knowing it, what was seen last. */
    List<Activation> seen() {
        if (isBehind()) {
            try {
                await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return seen;
    }

    private void await() throws InterruptedException {
        if (!looking.tryLock(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            blind = true;
            return;
        }
        try {
            if (isBehind()) {
                take();
            }
        } catch (RuntimeException e) {
            System.getLogger(Lookout.class.getName())
                    .log(System.Logger.Level.WARNING, "what other nodes activate is not seen", e);
        } finally {
            looking.unlock();
        }
    }

    private boolean isBehind() {
        return !blind && nanoseconds.getAsLong() - begun > TRUSTED.toNanos();
    }

    private List<Activation> take() {
        long now = nanoseconds.getAsLong();
        try {
            seen = stored.get();
            begun = now;
            blind = false;
            return seen;
        } catch (RuntimeException e) {
            blind = true;
            throw e;
        }
    }
}
