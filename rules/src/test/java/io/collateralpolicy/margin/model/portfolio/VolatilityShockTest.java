package io.collateralpolicy.margin.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far volatility is shocked by the time that is left. */
class VolatilityShockTest {

    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    /**
     * Deribit's page on portfolio margin in two stored versions, 15 days: 38 % · 2^0.30 is 46.783 %, formerly 40 % · √2 is 56.569
     * %; Derive at 9.19968 days: 50 % · (30 / 9.19968)^0.30 is 71.2811 %.
     */
    @ParameterizedTest
    @CsvSource({"0.38, 0.30, PT360H, 0.46783", "0.40, 0.5, PT360H, 0.56569", "0.38, 0.30, PT720H, 0.38",
        "0.5, 0.30, PT794852S, 0.712811"})
    void theShorterTheFurther(BigDecimal range, BigDecimal power, Duration left, double shock) {
        VolatilityShock shocks = new VolatilityShock(range, NOTHING, NOTHING, power, power, NOTHING);

        assertThat(shocks.upMultiplier(left) - 1).isCloseTo(shock, within(0.000005));
    }

    @Property
    void moreTimeNeverMovesItFurtherAndDownNeverBelowNothing(
            @ForAll @IntRange(min = 1, max = 40_000_000) int one, @ForAll @IntRange(min = 1, max = 40_000_000) int other) {
        VolatilityShock shocks = new VolatilityShock(new BigDecimal("0.5"), new BigDecimal("0.275"), NOTHING,
                new BigDecimal("0.3"), new BigDecimal("0.3"), BigDecimal.ONE);
        Duration sooner = Duration.ofSeconds(Math.min(one, other));
        Duration later = Duration.ofSeconds(Math.max(one, other));

        assertThat(shocks.upMultiplier(later)).isLessThanOrEqualTo(shocks.upMultiplier(sooner)).isGreaterThanOrEqualTo(1);
        assertThat(shocks.downMultiplier(later)).isGreaterThanOrEqualTo(shocks.downMultiplier(sooner)).isLessThanOrEqualTo(1);
        assertThat(shocks.downMultiplier(sooner)).isGreaterThanOrEqualTo(0);
    }
}
