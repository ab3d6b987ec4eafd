package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: Synthetixio/synthetix-v3 23585f73; (0.007 + 0.003) of 1,000 a second are 100 in ten. */
class LiquidationThrottleTest {

    /** The window is ten seconds; what was liquidated ten seconds ago counts no more. */
    @ParameterizedTest
    @CsvSource({"150, 0, 0, 50", "50, 100, 6, 50", "50, 100, 9.999, 50", "50, 100, 10, 0", "-150, 30, 1, -80", "40, 0, 0, 0",
        "0, 0, 0, 0", "50, 120, 1, 50"})
    void aWindowLetsSoMuchThrough(BigDecimal size, BigDecimal liquidated, BigDecimal elapsed, BigDecimal left) {
        LiquidationThrottle throttle = new LiquidationThrottle(new BigDecimal("0.007"), new BigDecimal("0.003"),
                new BigDecimal("1000"), BigDecimal.TEN, BigDecimal.ONE);

        assertThat(throttle.positionAfter(size, liquidated, elapsed)).isEqualByComparingTo(left);
    }
}
