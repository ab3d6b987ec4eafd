package io.collateralpolicy.margin.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every pool, every swing and every lot. */
class CollateralPropertiesTest {

    private static final BigDecimal UNIT = new BigDecimal("0.000001");

    @Property(tries = 500)
    void aFairPriceNeverExceedsWhatTheReservesAreWorth(
            @ForAll("amounts") BigDecimal first,
            @ForAll("amounts") BigDecimal second,
            @ForAll("amounts") BigDecimal price,
            @ForAll("amounts") BigDecimal supply) {
        BigDecimal fair = new ConstantProductPool(first, second, supply)
                .fairPrice(price, BigDecimal.ONE, 8, RoundingMode.FLOOR);

        assertThat(fair.multiply(supply)).isLessThanOrEqualTo(first.multiply(price).add(second));
    }

    @Property(tries = 500)
    void aTradeThatKeepsTheProductKeepsTheFairPrice(
            @ForAll("amounts") BigDecimal first, @ForAll("amounts") BigDecimal second, @ForAll("shifts") int shift) {
        BigDecimal moved = BigDecimal.valueOf(2).pow(shift);
        ConstantProductPool before = new ConstantProductPool(first, second, BigDecimal.TEN);
        ConstantProductPool after =
                new ConstantProductPool(first.multiply(moved), second.divide(moved, MathContext.UNLIMITED), BigDecimal.TEN);

        assertThat(after.fairPrice(BigDecimal.TEN, BigDecimal.ONE, 8, RoundingMode.CEILING))
                .isEqualByComparingTo(before.fairPrice(BigDecimal.TEN, BigDecimal.ONE, 8, RoundingMode.CEILING));
    }

    @Property(tries = 500)
    void theRootIsBracketed(@ForAll("amounts") BigDecimal value) {
        BigDecimal down = SquareRoot.of(value, 6, RoundingMode.FLOOR);
        BigDecimal up = SquareRoot.of(value, 6, RoundingMode.CEILING);

        assertThat(down.multiply(down)).isLessThanOrEqualTo(value);
        assertThat(up.multiply(up)).isGreaterThanOrEqualTo(value);
        assertThat(up.subtract(down)).isIn(BigDecimal.ZERO.setScale(6), UNIT);
    }

    @Property(tries = 500)
    void moreVolatilityMoreTimeAndMoreDepthOfMoveNeverLightenTheHaircut(
            @ForAll("rates") BigDecimal volatility, @ForAll("rates") BigDecimal more, @ForAll("rates") BigDecimal days) {
        BigDecimal haircut = VolatilityHaircut.of(volatility, BigDecimal.ONE, days, 6);

        assertThat(VolatilityHaircut.of(volatility.add(more), BigDecimal.ONE, days, 6)).isGreaterThanOrEqualTo(haircut);
        assertThat(VolatilityHaircut.of(volatility, BigDecimal.ONE.add(more), days, 6)).isGreaterThanOrEqualTo(haircut);
        assertThat(VolatilityHaircut.of(volatility, BigDecimal.ONE, days.add(more), 6)).isGreaterThanOrEqualTo(haircut);
    }

    /** Whoever pledges more is never worth less, but for the last place of the rate on the whole lot. */
    @Property(tries = 500)
    void aLargerLotIsWorthMoreAlthoughItsRateFalls(
            @ForAll("amounts") BigDecimal value, @ForAll("amounts") BigDecimal more, @ForAll("amounts") BigDecimal depth) {
        BigDecimal small = LiquidityHaircut.of(value, depth, BigDecimal.ONE, 6);
        BigDecimal large = LiquidityHaircut.of(value.add(more), depth, BigDecimal.ONE, 6);

        assertThat(large).isGreaterThanOrEqualTo(small);
        assertThat(left(value.add(more), large).add(value.add(more).multiply(UNIT))).isGreaterThanOrEqualTo(left(value, small));
    }

    @Property(tries = 300)
    void impermanentLossIsTheSameBothWaysAndGrowsWithTheMove(@ForAll("shifts") int shift) {
        BigDecimal ratio = BigDecimal.valueOf(2).pow(shift);
        BigDecimal inverse = BigDecimal.ONE.divide(ratio, MathContext.UNLIMITED);

        assertThat(ImpermanentLoss.of(inverse, 8)).isEqualByComparingTo(ImpermanentLoss.of(ratio, 8));
        assertThat(ImpermanentLoss.of(ratio.multiply(BigDecimal.valueOf(2)), 8))
                .isGreaterThan(ImpermanentLoss.of(ratio, 8));
    }

    private static BigDecimal left(BigDecimal value, BigDecimal haircut) {
        return value.multiply(BigDecimal.ONE.subtract(haircut));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals().between(UNIT, new BigDecimal("1000000000")).ofScale(6);
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(6);
    }

    @Provide
    Arbitrary<Integer> shifts() {
        return Arbitraries.integers().between(0, 10);
    }

    /** What is lent at the limit is paid by the sale and the liquidator's bonus; a unit more would not be. */
    @Property
    void aLoanAtItsLimitIsPaidByASaleAfterTheMove(
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal move,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal slippage,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(4) BigDecimal bonus) {
        BigDecimal limit = new LiquidableLoanToValue(slippage, bonus).limit(move, 6);
        BigDecimal sold = BigDecimal.ONE.subtract(move).multiply(BigDecimal.ONE.subtract(slippage));
        BigDecimal owed = BigDecimal.ONE.add(bonus);

        assertThat(limit.multiply(owed)).isLessThanOrEqualTo(sold);
        assertThat(limit.add(new BigDecimal("0.000001")).multiply(owed)).isGreaterThan(sold);
    }
}
