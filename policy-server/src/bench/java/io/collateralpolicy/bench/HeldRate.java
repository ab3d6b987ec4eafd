package io.collateralpolicy.bench;

import java.time.Duration;

/** The highest constant rate at which 99 of 100 requests are answered in time, found by halving. */
final class HeldRate {

    private static final int STEPS = 6;

    private final Load load;
    private final Duration inTime;
    private final int seconds;

    /**
     * A search.
     *
     * @param inTime  what the 99th percentile must keep to, from when a request was due
     * @param seconds that each rate is tried for
     */
    HeldRate(Load load, Duration inTime, int seconds) {
        this.load = load;
        this.inTime = inTime;
        this.seconds = seconds;
    }

    /** @param measured at that rate; of rate 0 nothing was held */
    record Found(long perSecond, Load.Measured measured) {}

    /** @param most a rate that is not held, such as a closed loop's throughput */
    Found below(long most, Load.Exchange exchange) {
        long held = 0;
        long lost = Math.max(2, most);
        Load.Measured best = tried(1, exchange);
        for (int step = 0; step < STEPS && lost - held > 1; step++) {
            long rate = (held + lost) / 2;
            Load.Measured measured = tried(rate, exchange);
            if (isInTime(measured)) {
                held = rate;
                best = measured;
            } else {
                lost = rate;
            }
        }
        return new Found(held, best);
    }

    private Load.Measured tried(long rate, Load.Exchange exchange) {
        return load.atRate(rate, Math.toIntExact(Math.max(1, rate * seconds)), exchange);
    }

    private boolean isInTime(Load.Measured measured) {
        return measured.latency().getValueAtPercentile(99) <= inTime.toNanos() / 1000;
    }
}
