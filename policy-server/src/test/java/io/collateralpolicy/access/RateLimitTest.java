package io.collateralpolicy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private long now = Long.MAX_VALUE - 5;
    private final RateLimit limit = new RateLimit(new RateLimit.Allowance(10, 20), () -> now);

    @Test
    void aBurstPassesAndTheNextWaitsForOneToFillAgain() {
        take(20);

        assertThat(refusal().retryAfter()).hasValue(SECOND.dividedBy(10));
        now += SECOND.dividedBy(10).toNanos();
        take(1);
        assertThat(refusal().type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    }

    @Test
    void whatIsRefusedTakesNothing() {
        take(20);
        for (int i = 0; i < 100; i++) {
            refusal();
        }

        now += SECOND.toNanos();
        take(10);
        assertThat(refusal().retryAfter()).hasValue(SECOND.dividedBy(10));
    }

    @Test
    void theBucketHoldsNoMoreThanItsBurstHoweverLongItRests() {
        take(1);
        now += Duration.ofDays(1).toNanos();

        take(20);
        refusal();
    }

    @Test
    void oneCallerCostsAnotherNothing() {
        take(20);

        limit.take("another");
    }

    @Test
    void ofManyCallersTheOneThatAskedLongestAgoIsForgotten() {
        take(20);
        for (int i = 0; i < RateLimit.CALLERS_MAX; i++) {
            limit.take("caller " + i);
        }

        take(1);
    }

    @Test
    void anAllowanceIsBounded() {
        assertThatThrownBy(() -> new RateLimit.Allowance(0, 1)).hasMessageContaining("rate.limit");
        assertThatThrownBy(() -> new RateLimit.Allowance(1, 0)).hasMessageContaining("rate.burst");
    }

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            limit.take("backend");
        }
    }

    private ProblemException refusal() {
        try {
            limit.take("backend");
        } catch (ProblemException e) {
            return e;
        }
        throw new AssertionError("one more was let through");
    }
}
