package io.collateralpolicy.access;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each caller may ask. A caller has a bucket that holds a burst and fills steadily; each request takes from it.
 * What is kept is the instant at which the bucket will be full: one number a caller, of the callers that asked last.
 */
public final class RateLimit {

    static final int CALLERS_MAX = 10_000;

    private final Allowance allowance;
    private final LongSupplier nanoTime;
    private final long origin;
    private final Map<String, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > CALLERS_MAX;
        }
    };

    /**
     * What one caller may do.
     *
     * @param perSecond requests a second for as long as it likes
     * @param burst     requests at once
     */
    public record Allowance(int perSecond, int burst) {

        public Allowance {
            require("rate.limit", perSecond, 1_000_000);
            require("rate.burst", burst, 10_000_000);
        }

        private static void require(String name, int value, int most) {
            if (value < 1 || value > most) {
                throw new IllegalArgumentException(name + " must be from 1 to " + most + ", but is `" + value + "`");
            }
        }

        private long interval() {
            return Duration.ofSeconds(1).toNanos() / perSecond;
        }
    }

    /** @param nanoTime a clock that only goes on, as {@link System#nanoTime} */
    public RateLimit(Allowance allowance, LongSupplier nanoTime) {
        this.allowance = allowance;
        this.nanoTime = nanoTime;
        this.origin = nanoTime.getAsLong();
    }

    /** @throws ProblemException {@code too-many-requests} with the time until one more is allowed; it takes nothing then */
    public synchronized void take(String subject) {
        long now = nanoTime.getAsLong() - origin;
        long full = Math.max(now, fullAt.getOrDefault(subject, now));
        long wait = full - now - (allowance.burst - 1) * allowance.interval();
        if (wait > 0) {
            throw refused(Duration.ofNanos(wait));
        }
        fullAt.put(subject, full + allowance.interval());
    }

    private ProblemException refused(Duration wait) {
        return ProblemException.retryAfter(
                ProblemType.TOO_MANY_REQUESTS,
                "a caller has " + allowance.perSecond + " requests a second, and " + allowance.burst + " at once",
                wait);
    }
}
