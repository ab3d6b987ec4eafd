package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Margin that follows from the leverage of a market. */
class LeverageMarginTest {

    /** Hyperliquid's documentation of margining: 1.25 %, 2 %, 2.5 %, 5 % and 16.67 %. */
    @ParameterizedTest
    @CsvSource({"40, 0.0125", "25, 0.02", "20, 0.025", "10, 0.05", "3, 0.166667"})
    void maintenanceIsHalfOfTheMarginAtTheMostLeverage(BigDecimal leverage, BigDecimal rate) {
        assertThat(new LeverageMargin(leverage).maintenanceRate(6)).isEqualByComparingTo(rate);
    }

    /** 100,000 at 20x needs 5,000 and leaves 10,000; at 5x it needs 20,000; at 10x both are 10,000. */
    @ParameterizedTest
    @CsvSource({"5000, 100000, 10000", "20000, 100000, 20000", "10000, 100000, 10000", "0, 0, 0"})
    void aTransferLeavesATenthOfTheNotionalOrMore(BigDecimal initial, BigDecimal notional, BigDecimal left) {
        assertThat(LeverageMargin.transferMargin(initial, notional, new BigDecimal("0.1"))).isEqualByComparingTo(left);
    }

    @Test
    void leverageOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LeverageMargin(BigDecimal.ZERO));
    }

    @Property
    void moreLeverageNeverNeedsMore(
            @ForAll @BigRange(min = "1", max = "100") BigDecimal one, @ForAll @BigRange(min = "1", max = "100") BigDecimal other) {
        assertThat(new LeverageMargin(one.max(other)).maintenanceRate(18))
                .isLessThanOrEqualTo(new LeverageMargin(one.min(other)).maintenanceRate(18));
    }
}
