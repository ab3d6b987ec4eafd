package io.collateralpolicy.node;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * What SIGTERM does: the node says that it is not ready, goes on answering until nobody is sent to it any more, and then
 * stops; what is in flight at that moment the container lets finish. A second SIGTERM ends the waiting.
 *
 * <p>The JVM's own way is to stop at once. Shutdown hooks cannot change that, for the container's runs beside every other.
 */
public final class Draining implements AutoCloseable {

    private static final Signal TERMINATION = new Signal("TERM");
    private static final System.Logger LOGGER = System.getLogger(Draining.class.getName());

    private final Duration grace;
    private final CountDownLatch terminations = new CountDownLatch(2);
    private final SignalHandler before;
    private volatile boolean draining;

    private Draining(Duration grace) {
        this.grace = grace;
        this.before = Signal.handle(TERMINATION, signal -> terminated());
    }

    /** @param grace how long the node answers after the signal, for whoever sends requests to see that it is not ready */
    public static Draining onTermination(Duration grace) {
        return new Draining(grace);
    }

    boolean isDraining() {
        return draining;
    }

    /** From now on the signal means what it meant before. */
    @Override
    public void close() {
        Signal.handle(TERMINATION, before);
    }

    private void terminated() {
        terminations.countDown();
        if (!draining) {
            draining = true;
            LOGGER.log(System.Logger.Level.INFO, "not ready from now on, stops in " + grace);
            new Thread(this::stop, "draining").start();
        }
    }

    private void stop() {
        try {
            terminations.await(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }
}
