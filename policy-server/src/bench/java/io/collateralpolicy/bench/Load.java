package io.collateralpolicy.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends one kind of request, as fast as answers come or at a constant rate. */
final class Load {

    private static final long LONGEST_MICROSECONDS = Duration.ofMinutes(1).toNanos() / 1000;
    private static final int DIGITS = 3;

    private final int connections;
    private final LongSupplier serverCpu;

    Load(int connections, LongSupplier serverCpu) {
        this.connections = connections;
        this.serverCpu = serverCpu;
    }

    /** One request and its answer, checked. */
    @FunctionalInterface
    interface Exchange {
        void run() throws IOException;
    }

    /** @param latency in microseconds */
    record Measured(int requests, Duration took, Histogram latency, long serverCpuMicroseconds) {

        long perSecond() {
            return Math.round(requests * 1e9 / took.toNanos());
        }

        long cpuPerRequest() {
            return serverCpuMicroseconds / requests;
        }
    }

    /** Closed loop: every connection sends its next request when its last one is answered. */
    Measured asFastAsPossible(int requests, Exchange exchange) {
        return run(requests, exchange, (since, microseconds) -> { }, index -> System.nanoTime());
    }

    /**
     * Open loop: requests are due at a constant rate, whether earlier ones are answered or not; latency counts from when
     * a request was due, so that a stall is felt by all that it delays.
     */
    Measured atRate(long perSecond, int requests, Exchange exchange) {
        return atRate(perSecond, requests, exchange, (since, microseconds) -> { });
    }

    /** What one request took, told by the connection that sent it. */
    @FunctionalInterface
    interface Seen {
        /** @param since when it was due, of {@link System#nanoTime()} */
        void answered(long since, long microseconds);
    }

    /** The same, and each answer is told of as well. */
    Measured atRate(long perSecond, int requests, Exchange exchange, Seen seen) {
        long start = System.nanoTime();
        return run(requests, exchange, seen, index -> {
            long due = start + index * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return due;
        });
    }

    /** Waits for the turn of a request and says since when its latency counts. */
    @FunctionalInterface
    private interface Turn {
        long await(int index);
    }

    private Measured run(int requests, Exchange exchange, Seen seen, Turn turn) {
        Histogram latency = new ConcurrentHistogram(LONGEST_MICROSECONDS, DIGITS);
        latency.setAutoResize(true);
        AtomicInteger next = new AtomicInteger();
        long cpu = serverCpu.getAsLong();
        long start = System.nanoTime();
        onEveryConnection(() -> {
            for (int index = next.getAndIncrement(); index < requests; index = next.getAndIncrement()) {
                long since = turn.await(index);
                exchange.run();
                long microseconds = (System.nanoTime() - since) / 1000;
                latency.recordValue(microseconds);
                seen.answered(since, microseconds);
            }
        });
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Measured(requests, took, latency, serverCpu.getAsLong() - cpu);
    }

    private void onEveryConnection(Exchange work) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> {
                    work.run();
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a request failed, nothing is measured", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
