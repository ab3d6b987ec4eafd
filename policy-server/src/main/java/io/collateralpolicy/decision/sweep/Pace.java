package io.collateralpolicy.decision.sweep;

import java.time.Duration;

/** How fast accounts are judged while there is something to judge. */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long accounts;
    private long nanoseconds;
    private long measured;

    /** @param took to read and judge so many accounts */
    void judged(int more, Duration took) {
        accounts += more;
        nanoseconds += took.toNanos();
        measured = nanoseconds == 0 ? 0 : accounts * SECOND / nanoseconds;
    }

    /** Everything is judged: what comes next is measured anew. */
    void rest() {
        accounts = 0;
        nanoseconds = 0;
    }

    long perSecond() {
        return measured;
    }
}
