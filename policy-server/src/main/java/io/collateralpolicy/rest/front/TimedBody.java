package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that may not come arbitrarily slowly, so that a handful of callers cannot hold all threads. Waiting for it counts,
 * working between reads does not: half a minute, and a second more for every 16 KiB that came. The container ends a read
 * in which nothing comes ({@code readTimeout} in {@code server.xml}).
 */
final class TimedBody extends ServletInputStream {

    static final Duration GRACE = Duration.ofSeconds(30);
    /** A little less than {@code readTimeout}. */
    static final Duration PAUSE = Duration.ofSeconds(9);
    static final int BYTES_PER_SECOND = 16 * 1024;

    private final ServletInputStream body;
    private final LongSupplier nanoTime;
    private long waited;
    private long bytes;

    TimedBody(ServletInputStream body, LongSupplier nanoTime) {
        this.body = body;
        this.nanoTime = nanoTime;
    }

    /** Reads something; how much it read, or a negative number at the end. */
    @FunctionalInterface
    private interface Reading {
        int read() throws IOException;
    }

    @Override
    public int read() throws IOException {
        int[] octet = new int[1];
        int count = timed(() -> {
            octet[0] = body.read();
            return octet[0] < 0 ? octet[0] : 1;
        });
        return count < 0 ? count : octet[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return timed(() -> body.read(buffer, offset, length));
    }

    private int timed(Reading reading) throws IOException {
        long start = nanoTime.getAsLong();
        int count = read(reading, start);
        waited += nanoTime.getAsLong() - start;
        bytes += Math.max(count, 0);
        if (count >= 0 && waited > GRACE.toNanos() + bytes * (Duration.ofSeconds(1).toNanos() / BYTES_PER_SECOND)) {
            throw tooSlow();
        }
        return count;
    }

    /** The container gives up a read in which nothing comes; it has no type of failure of its own for that. */
    private int read(Reading reading, long start) throws IOException {
        try {
            return reading.read();
        } catch (IOException e) {
            if (nanoTime.getAsLong() - start >= PAUSE.toNanos()) {
                throw tooSlow();
            }
            throw e;
        }
    }

    private static ProblemException tooSlow() {
        return new ProblemException(
                ProblemType.REQUEST_TIMEOUT,
                "the body comes too slowly: send at least " + BYTES_PER_SECOND + " bytes a second, and pause for less than "
                        + "ten seconds");
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
