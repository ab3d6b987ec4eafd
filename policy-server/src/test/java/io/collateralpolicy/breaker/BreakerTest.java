package io.collateralpolicy.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Breaker ARMED = Breaker.armed("price-move:ETH", "ASSET", "ETH");

    @Test
    void whatIsTrippedIsNotTrippedAgainUntilItEnds() {
        Breaker tripped = ARMED.tripped(NOW, change());

        assertThat(ARMED.isOpenToRules(NOW)).isTrue();
        assertThat(tripped.isOpenToRules(NOW.plus(HOUR).minusNanos(1))).isFalse();
        assertThat(tripped.isOpenToRules(NOW.plus(HOUR))).isTrue();
    }

    /** The lock of published breakers: whoever resets one is not overruled at once by the fall that it was reset for. */
    @Test
    void whatWasResetIsLockedAgainstRulesForAWhile() {
        Breaker reset = ARMED.tripped(NOW, change()).reset(NOW, change());

        assertThat(reset.isTripped()).isFalse();
        assertThat(reset.isOpenToRules(NOW.plus(HOUR).minusNanos(1))).isFalse();
        assertThat(reset.isOpenToRules(NOW.plus(HOUR))).isTrue();
    }

    private static Breaker.Change change() {
        return new Breaker.Change("guardian", "looked at", HOUR);
    }
}
