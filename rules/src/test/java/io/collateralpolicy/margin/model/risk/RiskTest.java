package io.collateralpolicy.margin.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.model.NormalQuantile;
import io.collateralpolicy.margin.model.risk.HistoricalRisk.Convention;
import io.collateralpolicy.margin.model.risk.Volatility.Garch;
import io.collateralpolicy.margin.model.risk.Volatility.Heterogeneous;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Printed figures of value at risk, expected shortfall and volatility. */
class RiskTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal MILLIONTH = new BigDecimal("0.00000001");
    private static final BigDecimal DECAY = new BigDecimal("0.94");
    private static final List<BigDecimal> MARK = losses("0.634,0.115,-0.460,0.094,0.176,-0.088,-0.142,0.324,-0.943,-0.528,"
            + "-0.107,-0.160,-0.445,0.053,0.152,-0.318,0.424,-0.708,-0.105,-0.257");
    private static final List<BigDecimal> SHARES = losses("0.005,-0.532,1.267,0.234,0.095,-0.003,-0.144,-1.643,-0.319,-1.362,"
            + "-0.367,0.872,0.904,0.390,-0.527,0.311,0.227,0.436,0.568,-0.217");

    /** Tables of the normal distribution. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0", "0.841344746068543, 1", "0.95, 1.644853626951", "0.975, 1.959963984540", "0.99, 2.326347874041",
        "0.999, 3.090232306168", "0.0013498980316301, -3", "0.000000001, -5.997807015008"
    })
    void quantilesOfTheNormalDistribution(BigDecimal confidence, BigDecimal z) {
        assertThat(NormalQuantile.of(confidence)).isCloseTo(z, within(new BigDecimal("0.000000000002")));
    }

    @ParameterizedTest
    @CsvSource({"0.975, 2.337803", "0.99, 2.665214"})
    void meansOfTheTail(BigDecimal confidence, BigDecimal mean) {
        assertThat(NormalQuantile.tailMean(confidence)).isCloseTo(mean, within(new BigDecimal("0.0000005")));
    }

    /** 1m at 4 % a day: 1m · 0.04 · 2.3263479 = 93,053.91; over two days √2 of it; ES at 97.5 % 93,512.11. */
    @Test
    void parametricRiskOfAMillion() {
        BigDecimal deviation = new BigDecimal("40000");
        ParametricRisk day = new ParametricRisk(new BigDecimal("0.99"), BigDecimal.ONE);
        ParametricRisk days = new ParametricRisk(new BigDecimal("0.99"), BigDecimal.valueOf(2));

        assertThat(day.valueAtRisk(deviation, 2)).isCloseTo(new BigDecimal("93053.91"), within(CENT));
        assertThat(days.valueAtRisk(deviation, 2)).isCloseTo(new BigDecimal("131598.11"), within(CENT));
        assertThat(new ParametricRisk(new BigDecimal("0.975"), BigDecimal.ONE).expectedShortfall(deviation, 2))
                .isCloseTo(new BigDecimal("93512.11"), within(CENT));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "1, 1", "0.99, -0.000001"})
    void whatIsNoTailOrNoTimeIsRefused(BigDecimal confidence, BigDecimal horizon) {
        assertThatThrownBy(() -> new ParametricRisk(confidence, horizon)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 20 losses at 90 %: k = 2, ES = (12 + 10)/2; the quantile is the second or the third, as the convention says. */
    @ParameterizedTest
    @CsvSource({"LAST_OF_TAIL, 10", "FIRST_OUTSIDE, 9"})
    void theQuantileOfTwentyLossesIsAConvention(Convention convention, BigDecimal valueAtRisk) {
        List<BigDecimal> losses = losses("12,10,9,8,7,6,5,4,3,2,2,1,1,0,0,-1,-1,-2,-3,-4");
        HistoricalRisk risk = new HistoricalRisk(new BigDecimal("0.9"), convention);

        assertThat(risk.valueAtRisk(losses)).isEqualByComparingTo(valueAtRisk);
        assertThat(risk.expectedShortfall(losses, 6)).isEqualByComparingTo("11");
    }

    /** k = ceil((1 − 0.9)·n): 1 up to ten losses, 2 from eleven on. */
    @ParameterizedTest
    @CsvSource({"10, 1", "11, 2", "20, 2", "21, 3", "1, 1"})
    void theTailIsRoundedUpToWholeLosses(int count, int tail) {
        List<BigDecimal> losses = IntStream.range(0, count).mapToObj(BigDecimal::valueOf).toList();

        assertThat(new HistoricalRisk(new BigDecimal("0.9"), Convention.LAST_OF_TAIL).valueAtRisk(losses))
                .isEqualByComparingTo(BigDecimal.valueOf(count - tail));
    }

    @Test
    void gainsAreNoRisk() {
        HistoricalRisk risk = new HistoricalRisk(new BigDecimal("0.9"), Convention.LAST_OF_TAIL);

        assertThat(risk.valueAtRisk(losses("-1,-2,-3"))).isZero();
        assertThat(risk.expectedShortfall(losses("-1,-2,-3"), 6)).isZero();
    }

    @Test
    void noLossesHaveNoQuantile() {
        HistoricalRisk risk = new HistoricalRisk(new BigDecimal("0.9"), Convention.LAST_OF_TAIL);

        assertThatThrownBy(() -> risk.valueAtRisk(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Decay 0.94, 3 % before, 5 % since: √(0.94·0.0009 + 0.06·0.0025). */
    @Test
    void exponentiallyWeightedVolatility() {
        assertThat(Volatility.weighted(new BigDecimal("0.94"), new BigDecimal("0.03"), new BigDecimal("0.05")))
                .isCloseTo(new BigDecimal("0.03155947"), within(MILLIONTH));
    }

    /** Omega 2e-6, alpha 0.10, beta 0.88: next 3.231099 %, in the long run √(2e-6/0.02) = 1 %. */
    @Test
    void garchVolatility() {
        Garch model = new Garch(new BigDecimal("0.000002"), new BigDecimal("0.10"), new BigDecimal("0.88"));

        assertThat(Volatility.garch(model, new BigDecimal("0.03"), new BigDecimal("0.05")))
                .isCloseTo(new BigDecimal("0.03231099"), within(MILLIONTH));
        assertThat(Volatility.longRun(model)).isCloseTo(new BigDecimal("0.01"), within(MILLIONTH));
        assertThatThrownBy(() -> Volatility.longRun(new Garch(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFilteredReturnIsScaledToTodaysVolatility() {
        assertThat(Volatility.filtered(new BigDecimal("-0.06"), new BigDecimal("0.03"), new BigDecimal("0.045")))
                .isCloseTo(new BigDecimal("-0.09"), within(MILLIONTH));
    }

    /** 0.0001 + 0.35·0.0016 + 0.35·0.0012 + 0.25·0.0009 = 0.001305, whose root is 3.612478 %. */
    @Test
    void realisedVarianceOfThreeHorizons() {
        BigDecimal variance = Volatility.realisedVariance(
                new Heterogeneous(new BigDecimal("0.0001"), new BigDecimal("0.35"), new BigDecimal("0.35"), new BigDecimal("0.25")),
                new Heterogeneous(BigDecimal.ONE, new BigDecimal("0.0016"), new BigDecimal("0.0012"), new BigDecimal("0.0009")));

        assertThat(variance).isEqualByComparingTo("0.001305");
        assertThat(Volatility.root(variance)).isCloseTo(new BigDecimal("0.03612478"), within(MILLIONTH));
    }

    /** A model margin of 100 is charged 125 in calm; when it rose to 100 from a charge of 80, 100 is enough. */
    @Test
    void aBufferIsBuiltInCalmAndUsedWhenMarginRises() {
        ProcyclicalityBuffer buffer = new ProcyclicalityBuffer(new BigDecimal("0.25"));

        assertThat(buffer.calm(new BigDecimal("100"))).isEqualByComparingTo("125");
        assertThat(buffer.released(new BigDecimal("100"), new BigDecimal("80"))).isEqualByComparingTo("100");
        assertThat(buffer.released(new BigDecimal("120"), new BigDecimal("125"))).isEqualByComparingTo("125");
        assertThat(buffer.released(new BigDecimal("130"), new BigDecimal("125"))).isEqualByComparingTo("130");
    }

    /** Two exposures of 3 and 4 whose returns do not move together: √(9 + 16) = 5 at a volatility of 1. */
    @Test
    void independentExposuresAddUpAsSquaresAndEqualOnesInFull() {
        List<BigDecimal> exposures = List.of(BigDecimal.valueOf(3), BigDecimal.valueOf(4));

        assertThat(ParametricRisk.deviation(exposures, matrix("1,0,0,1"))).isEqualByComparingTo("5");
        assertThat(ParametricRisk.deviation(exposures, matrix("1,1,1,1"))).isEqualByComparingTo("7");
        assertThat(ParametricRisk.deviation(exposures, matrix("1,-1,-1,1"))).isEqualByComparingTo("1");
    }

    /** With decay 1 the mean of products; with decay 0 the last product alone; longer series count from the common end. */
    @Test
    void covarianceOfReturns() {
        List<List<BigDecimal>> series = List.of(losses("9,1,3"), losses("2,4"));

        assertThat(Covariance.of(BigDecimal.ONE, series).get(0).get(1)).isEqualByComparingTo("7");
        assertThat(Covariance.of(BigDecimal.ZERO, series).get(0).get(1)).isEqualByComparingTo("12");
        assertThat(Covariance.of(BigDecimal.ONE, series).get(0).get(0)).isEqualByComparingTo("5");
    }

    /** c 7, 5 % a day, liquidity as large as the ceiling, bonus 5 %: e^(−0.35) − 0.05 = 0.654688. */
    @Test
    void aLoanToValueLimitFromVolatilityAndLiquidity() {
        LiquidityScaledLoanToValue limit =
                new LiquidityScaledLoanToValue(BigDecimal.valueOf(7), new BigDecimal("0.05"));

        assertThat(limit.limit(new BigDecimal("0.05"), BigDecimal.TEN, BigDecimal.TEN, 6)).isEqualByComparingTo("0.654688");
        assertThat(limit.limit(new BigDecimal("0.05"), BigDecimal.ZERO, BigDecimal.TEN, 6)).isZero();
        assertThat(limit.limit(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, 6)).isZero();
    }

    /**
     * J. Hull, Options, Futures, and Other Derivatives, two shares: 10m at 2 % a day and 5m at 1 %, correlated by 0.3, have a
     * standard deviation of 220,227.
     */
    @Test
    void deviationOfTwoShares() {
        List<BigDecimal> exposures = List.of(new BigDecimal("10000000"), new BigDecimal("5000000"));

        assertThat(ParametricRisk.deviation(exposures, matrix("0.0004,0.00006,0.00006,0.0001")))
                .isCloseTo(new BigDecimal("220227"), within(BigDecimal.ONE));
    }

    /**
     * RiskMetrics Technical Document, 4th edition, table 5.2: twenty returns of the mark, 28 March to 24 April 1996, in percent;
     * equally weighted their standard deviation is 0.393. The table weighs them by {@code (1 − λ)·λ^t}; ours adds what the
     * start leaves, λ^20 of the mean square.
     */
    @Test
    void volatilityOfTwentyReturns() {
        assertThat(Volatility.weighted(BigDecimal.ONE, MARK)).isCloseTo(new BigDecimal("0.393"), within(new BigDecimal("0.0005")));
        assertThat(Volatility.weighted(DECAY, MARK).pow(2)).isCloseTo(weighed(MARK, MARK), within(MILLIONTH));
    }

    /** Table 5.5 of the same: the mark beside the S&P 500, by the same weights. */
    @Test
    void covarianceOfTwentyPairsOfReturns() {
        List<List<BigDecimal>> matrix = Covariance.of(DECAY, List.of(MARK, SHARES));

        assertThat(matrix.get(0).get(0)).isCloseTo(weighed(MARK, MARK), within(MILLIONTH));
        assertThat(matrix.get(0).get(1)).isCloseTo(weighed(MARK, SHARES), within(MILLIONTH));
        assertThat(matrix.get(1).get(0)).isEqualByComparingTo(matrix.get(0).get(1));
        assertThat(matrix.get(1).get(1)).isCloseTo(weighed(SHARES, SHARES), within(MILLIONTH));
    }

    /** The closed form of the recursion: {@code Σ (1 − λ)·λ^(n−1−i)·x_i·y_i + λ^n · mean}. */
    private static BigDecimal weighed(List<BigDecimal> one, List<BigDecimal> other) {
        int n = one.size();
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            BigDecimal product = one.get(i).multiply(other.get(i));
            weighed = weighed.add(BigDecimal.ONE.subtract(DECAY).multiply(DECAY.pow(n - 1 - i)).multiply(product));
            sum = sum.add(product);
        }
        return weighed.add(DECAY.pow(n).multiply(sum).divide(BigDecimal.valueOf(n)));
    }

    private static List<List<BigDecimal>> matrix(String values) {
        List<BigDecimal> all = losses(values);
        return List.of(all.subList(0, 2), all.subList(2, 4));
    }

    private static List<BigDecimal> losses(String values) {
        return Arrays.stream(values.split(",")).map(BigDecimal::new).toList();
    }
}
