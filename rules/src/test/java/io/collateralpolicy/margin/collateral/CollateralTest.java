package io.collateralpolicy.margin.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.margin.collateral.CorrelatedShare.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures of collateral, and each boundary of the formulas. */
class CollateralTest {

    /** 2√r/(1 + r) − 1 at the ratios that are printed everywhere; ours is the loss, rounded up. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.00000000", "1.25, 0.00619201", "1.5, 0.02020410", "2, 0.05719095", "3, 0.13397459", "4, 0.20000000",
        "5, 0.25464400", "0.5, 0.05719095", "0.25, 0.20000000"
    })
    void impermanentLossOfAPriceRatioAndOfItsInverse(BigDecimal ratio, BigDecimal loss) {
        assertThat(ImpermanentLoss.of(ratio, 8)).isBetween(loss, loss.add(new BigDecimal("0.00000001")));
    }

    /** Alpha Venture DAO: 1,000 ETH and 2.0m USDC at 2,000; one trade to 500 and 4.0m leaves the product as it is. */
    @ParameterizedTest
    @CsvSource({"1000, 2000000, 0", "500, 4000000, 3", "2000, 1000000, 3"})
    void aTradeMovesTheReservesAndNotTheFairPrice(BigDecimal eth, BigDecimal usdc, BigDecimal deviation) {
        ConstantProductPool pool = new ConstantProductPool(eth, usdc, new BigDecimal("44721.36"));
        BigDecimal price = pool.fairPrice(new BigDecimal("2000"), BigDecimal.ONE, 6, RoundingMode.HALF_UP);

        assertThat(price).isEqualByComparingTo("89.442718");
        assertThat(price.multiply(pool.totalSupply())).isCloseTo(new BigDecimal("4000000"), within("0.03"));
        assertThat(pool.deviation(new BigDecimal("2000"), BigDecimal.ONE, 6)).isEqualByComparingTo(deviation);
    }

    /** The supply is √(1,000 · 2.0m) = 44,721.359550, of which 44,721.36 is the rounded one: 89.442719 a token. */
    @Test
    void theFairPriceIsPublishedForTheSupplyThatIsTheRoot() {
        ConstantProductPool pool = new ConstantProductPool(
                new BigDecimal("1000"), new BigDecimal("2000000"), new BigDecimal("44721.359549995794"));

        assertThat(pool.fairPrice(new BigDecimal("2000"), BigDecimal.ONE, 6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("89.442719");
    }

    @Test
    void anEmptySideIsAsFarOffAsCanBeAndTwoAreNoDeviation() {
        assertThat(new ConstantProductPool(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE)
                        .deviation(BigDecimal.ONE, BigDecimal.ONE, 6))
                .isEqualByComparingTo("1000000000000000000");
        assertThat(new ConstantProductPool(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE)
                        .deviation(BigDecimal.ONE, BigDecimal.ONE, 6))
                .isZero();
    }

    /** z(99.9 %) = 3.090232; 80 % a year over half an hour is 1.867730 %, and (1 − move)(1 − 1 %)/1.05 = 92.5247 %. */
    @Test
    void theMoveOfHalfAnHour() {
        BigDecimal halfAnHour = BigDecimal.ONE.divide(BigDecimal.valueOf(48), 18, RoundingMode.HALF_UP);
        BigDecimal move = VolatilityHaircut.of(new BigDecimal("0.8"), new BigDecimal("3.090232"), halfAnHour, 8);

        assertThat(move).isEqualByComparingTo("0.01867730");
        LiquidableLoanToValue most = new LiquidableLoanToValue(new BigDecimal("0.01"), new BigDecimal("0.05"));
        assertThat(most.limit(move, 6)).isEqualByComparingTo("0.925247");
        assertThat(most.limit(BigDecimal.ONE, 6)).isZero();
    }

    @Test
    void aHaircutTakesEverythingAndNotMore() {
        assertThat(VolatilityHaircut.of(BigDecimal.TEN, BigDecimal.TEN, new BigDecimal("365"), 6)).isEqualByComparingTo("1");
        assertThat(StakingBasisHaircut.of(new BigDecimal("0.9"), BigDecimal.ZERO,
                        new StakingBasisHaircut.Terms(BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("0.2")), 6))
                .isEqualByComparingTo("1");
        assertThat(LiquidityHaircut.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE, 6)).isEqualByComparingTo("1");
        assertThat(LiquidityHaircut.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, 6)).isZero();
    }

    /** 3,687 for what redeems for 1.23 · 3,000 = 3,690 is 3/3,690 below; what costs more has no gap. */
    @ParameterizedTest
    @CsvSource({"3687, 0.000814", "3690, 0", "3700, 0"})
    void theGapBetweenATokenAndWhatItRedeemsFor(BigDecimal price, BigDecimal basis) {
        assertThat(StakingBasisHaircut.basis(price, new BigDecimal("1.23"), new BigDecimal("3000"), 6))
                .isEqualByComparingTo(basis);
    }

    /**
     * 1.1919 growing 9.68 % a year is 1.1941127 after a week (report of the events of March 2026), published as 1.194113; ours is
     * rounded down, for it caps what collateral is worth. 1.2282 is cut to it.
     */
    @Test
    void aRateGrowsNoFasterThanItsCap() {
        GrowthCap cap = new GrowthCap(new BigDecimal("1.1919"), new BigDecimal("0.0968"));

        assertThat(cap.at(Duration.ofDays(7), 6)).isEqualByComparingTo("1.194112");
        assertThat(cap.at(Duration.ofDays(7), 9)).isEqualByComparingTo("1.194112688");
        assertThat(cap.rate(new BigDecimal("1.2282"), Duration.ofDays(7), 6)).isEqualByComparingTo("1.194112");
        assertThat(cap.rate(new BigDecimal("1.19"), Duration.ofDays(7), 6)).isEqualByComparingTo("1.19");
    }

    /** The example of the documentation: 49980 and 29036.157360 whole, 15294.670422 half, of 94310.827782. */
    @Test
    void theShareThatFallsWithTheExposureIsRoundedUp() {
        List<Part> parts = List.of(
                new Part(new BigDecimal("49980"), BigDecimal.ONE),
                new Part(new BigDecimal("29036.157360"), BigDecimal.ONE),
                new Part(new BigDecimal("15294.670422"), new BigDecimal("0.5")));

        assertThat(CorrelatedShare.of(parts, 6)).isEqualByComparingTo("0.918914");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, FLOOR, 1.414213", "2, 1, CEILING, 1.414214", "2, 1, HALF_UP, 1.414214", "3, 1, HALF_EVEN, 1.732051",
        "4, 1, CEILING, 2", "4, 1, UNNECESSARY, 2", "9, 4, FLOOR, 1.5", "1, 3, FLOOR, 0.577350", "1, 3, UP, 0.577351",
        "0, 7, CEILING, 0"
    })
    void rootsAreRoundedOnce(BigDecimal above, BigDecimal below, RoundingMode rounding, BigDecimal root) {
        assertThat(SquareRoot.of(above, below, 6, rounding)).isEqualByComparingTo(root);
    }

    /** 2.25 is 1.5 squared: a half at no places. */
    @ParameterizedTest
    @CsvSource({"2.25, HALF_UP, 2", "2.25, HALF_DOWN, 1", "2.25, HALF_EVEN, 2", "6.25, HALF_EVEN, 2", "6.25, HALF_UP, 3"})
    void halvesAreRoundedAsNamed(BigDecimal value, RoundingMode rounding, BigDecimal root) {
        assertThat(SquareRoot.of(value, 0, rounding)).isEqualByComparingTo(root);
    }

    @Test
    void aRootThatIsNotExactMustBeRounded() {
        assertThatThrownBy(() -> SquareRoot.of(BigDecimal.valueOf(2), 6, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String offset) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(offset));
    }
}
