package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.margin.StewardBound.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of the risk stewards as their README states them, but for the loan-to-value, which the code moves absolutely. */
class StewardBoundTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @ParameterizedTest
    @CsvSource({
        "RELATIVE, 0.5, 1000000, 500000, 1500000",
        "ABSOLUTE, 0.10, 0.70, 0.60, 0.80",
        "RELATIVE, 0.10, 0.10, 0.09, 0.11",
        "RELATIVE, 0.01, 1.10, 1.089, 1.111",
        "ABSOLUTE, 0.025, 0.05, 0.025, 0.075"
    })
    void bothEndsAreAllowedAndNothingBeyond(
            Kind kind, BigDecimal most, BigDecimal current, BigDecimal lowest, BigDecimal highest) {
        StewardBound bound = new StewardBound(kind, most, THREE_DAYS);
        BigDecimal step = new BigDecimal("0.000001");

        assertThat(bound.lowest(current)).isEqualByComparingTo(lowest);
        assertThat(bound.highest(current)).isEqualByComparingTo(highest);
        assertThat(bound.allows(current, lowest, THREE_DAYS)).isTrue();
        assertThat(bound.allows(current, highest, THREE_DAYS)).isTrue();
        assertThat(bound.allows(current, lowest.subtract(step), THREE_DAYS)).isFalse();
        assertThat(bound.allows(current, highest.add(step), THREE_DAYS)).isFalse();
    }

    /** A second change after 2 days, 23 hours and 59 minutes is refused, whichever way; after three days it is not. */
    @Test
    void aSecondChangeWaitsForTheDelay() {
        StewardBound bound = new StewardBound(Kind.ABSOLUTE, new BigDecimal("0.1"), THREE_DAYS);
        BigDecimal current = new BigDecimal("0.7");

        assertThat(bound.allows(current, new BigDecimal("0.75"), THREE_DAYS.minusMinutes(1))).isFalse();
        assertThat(bound.allows(current, new BigDecimal("0.65"), THREE_DAYS.minusMinutes(1))).isFalse();
        assertThat(bound.allows(current, new BigDecimal("0.65"), THREE_DAYS)).isTrue();
    }

    /** Six hours: at 6 h 0 min 0 s it may be made, a second later it may not. */
    @Test
    void anUpdateExpires() {
        Duration lifetime = Duration.ofHours(6);

        assertThat(StewardBound.isExpired(lifetime, lifetime)).isFalse();
        assertThat(StewardBound.isExpired(lifetime.plusSeconds(1), lifetime)).isTrue();
        assertThat(StewardBound.isExpired(Duration.ZERO, lifetime)).isFalse();
    }

    @Test
    void nothingIsSetToZero() {
        assertThat(new StewardBound(Kind.RELATIVE, BigDecimal.ONE, THREE_DAYS).allows(BigDecimal.ONE, BigDecimal.ZERO, THREE_DAYS))
                .isFalse();
    }

    /** Said by the distance of the change, and not by the ends of the room: allowed are those within it, both ways, but not 0. */
    @Property
    void aChangeIsAllowedExactlyWithinItsRoom(
            @ForAll Kind kind,
            @ForAll @BigRange(min = "-100", max = "100") @Scale(3) BigDecimal current,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal most,
            @ForAll @BigRange(min = "-100", max = "100") @Scale(3) BigDecimal proposed,
            @ForAll @IntRange(min = 0, max = 144) int hours) {
        BigDecimal room = kind == Kind.ABSOLUTE ? most : most.multiply(current.abs());
        boolean within = proposed.subtract(current).abs().compareTo(room) <= 0;
        StewardBound bound = new StewardBound(kind, most, THREE_DAYS);

        assertThat(bound.allows(current, proposed, Duration.ofHours(hours)))
                .isEqualTo(within && proposed.signum() != 0 && hours >= 72);
        assertThat(bound.highest(current).add(bound.lowest(current))).isEqualByComparingTo(current.add(current));
    }
}
