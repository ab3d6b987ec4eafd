package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class FundingPropertiesTest {

    @Property
    void settlementAddsUpOverPositionsAndOverTime(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(6) BigDecimal other,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(9) BigDecimal first,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(9) BigDecimal then,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(9) BigDecimal last) {
        assertThat(Funding.settlement(one.add(other), first, last))
                .isEqualByComparingTo(Funding.settlement(one, first, last).add(Funding.settlement(other, first, last)));
        assertThat(Funding.settlement(one, first, last))
                .isEqualByComparingTo(Funding.settlement(one, first, then).add(Funding.settlement(one, then, last)));
    }

    @Property
    void aLongPaysWhenTheIndexRises(
            @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(6) BigDecimal quantity,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(9) BigDecimal index,
            @ForAll @BigRange(min = "0.000000001", max = "1000") @Scale(9) BigDecimal rise) {
        assertThat(Funding.settlement(quantity, index, index.add(rise))).isNegative();
        assertThat(Funding.settlement(quantity.negate(), index, index.add(rise))).isPositive();
    }

    @Property
    void theLargestRateGrowsWithItsFactorAndIsNothingWithoutMarginBetween(
            @ForAll @BigRange(min = "0", max = "100") @Scale(6) BigDecimal factor,
            @ForAll @BigRange(min = "0", max = "100") @Scale(6) BigDecimal more,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal initial,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal fraction) {
        BigDecimal rate = Funding.largestRate(factor, initial, fraction, 6);

        assertThat(rate).isNotNegative().isLessThanOrEqualTo(Funding.largestRate(factor.add(more), initial, fraction, 6));
        assertThat(Funding.largestRate(factor, initial, BigDecimal.ONE, 6)).isZero();
    }

    @Property
    void aThrottleLeavesAtMostThePositionAndNeverTurnsItAround(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(6) BigDecimal size,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal liquidated,
            @ForAll @BigRange(min = "0", max = "60") @Scale(0) BigDecimal elapsed) {
        LiquidationThrottle throttle = new LiquidationThrottle(new BigDecimal("0.0002"), new BigDecimal("0.0005"),
                new BigDecimal("10000"), new BigDecimal("30"), BigDecimal.ONE);

        BigDecimal after = throttle.positionAfter(size, liquidated, elapsed);

        assertThat(after.abs()).isLessThanOrEqualTo(size.abs());
        assertThat(after.signum() * size.signum()).isNotNegative();
        assertThat(size.abs().subtract(after.abs())).isLessThanOrEqualTo(new BigDecimal("210"));
    }
}
