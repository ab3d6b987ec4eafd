package io.collateralpolicy.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows the guessing of passwords: after five failures of one user within a minute the next attempt must wait. */
final class FailureLimit {

    private static final int FAILURES_MAX = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int USERS_MAX = 1000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > USERS_MAX;
        }
    };

    FailureLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isReached(String user) {
        Deque<Instant> times = failures.getOrDefault(user, new ArrayDeque<>());
        Instant oldest = clock.instant().minus(WINDOW);
        times.removeIf(time -> time.isBefore(oldest));
        return times.size() >= FAILURES_MAX;
    }

    synchronized void failed(String user) {
        failures.computeIfAbsent(user, name -> new ArrayDeque<>()).add(clock.instant());
    }

    synchronized void succeeded(String user) {
        failures.remove(user);
    }
}
