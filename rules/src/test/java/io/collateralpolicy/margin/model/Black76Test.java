package io.collateralpolicy.margin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import io.collateralpolicy.margin.option.OptionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that textbooks print, and the edges that have no formula. */
class Black76Test {

    private static final Duration YEAR = Duration.ofDays(365);

    /**
     * On spot: Hull, Options, Futures and Other Derivatives, example 15.6 (4.76, 0.81); Haug, The Complete Guide to Option
     * Pricing Formulas, section 1.1.1 (2.1334).
     */
    @ParameterizedTest
    @CsvSource({
        "CALL, 42, 40, 0.1, 0.2, 0.5, 4.76, 0.005",
        "PUT, 42, 40, 0.1, 0.2, 0.5, 0.81, 0.005",
        "CALL, 60, 65, 0.08, 0.3, 0.25, 2.1334, 0.00005"
    })
    void onSpotTheTextbooksValues(
            OptionType type, BigDecimal spot, BigDecimal strike, BigDecimal rate, BigDecimal volatility, double years,
            BigDecimal printed, BigDecimal printedTo) {
        Duration time = Duration.ofMillis((long) (years * YEAR.toMillis()));
        OptionMarket market = BlackScholes.market(spot, rate, BigDecimal.ZERO, volatility, time);

        assertThat(value(type, strike, time, market)).isCloseTo(printed, within(printedTo));
    }

    /** On a future: Hull, example 18.7 (put 1.12); Haug, section 1.1.3 (both 1.7011). */
    @ParameterizedTest
    @CsvSource({
        "PUT, 20, 20, 0.09, 0.25, 4, 1.12, 0.005",
        "CALL, 19, 19, 0.1, 0.28, 9, 1.7011, 0.00005",
        "PUT, 19, 19, 0.1, 0.28, 9, 1.7011, 0.00005"
    })
    void onFuturesTheTextbooksValues(
            OptionType type, BigDecimal future, BigDecimal strike, BigDecimal rate, BigDecimal volatility, int months,
            BigDecimal printed, BigDecimal printedTo) {
        Duration time = YEAR.multipliedBy(months).dividedBy(12);
        OptionMarket market = BlackScholes.market(future, rate, rate, volatility, time);

        assertThat(value(type, strike, time, market)).isCloseTo(printed, within(printedTo));
    }

    /** Haug, table 2-1: futures option, F 105, X 100, half a year, r 0.1, volatility 0.36; deltas 0.5946 and -0.3566. */
    @ParameterizedTest
    @CsvSource({"CALL, 0.5946", "PUT, -0.3566"})
    void deltaAsPrinted(OptionType type, BigDecimal printed) {
        Duration half = YEAR.dividedBy(2);
        OptionMarket market = BlackScholes.market(dec("105"), dec("0.1"), dec("0.1"), dec("0.36"), half);
        Greeks greeks = Black76.greeks(new OptionTerms(type, dec("100"), half), market);

        assertThat(greeks.delta()).isCloseTo(printed, within(dec("0.00005")));
    }

    /** Haug, section 2.5: S 55, X 60, nine months, r = b = 0.1, volatility 0.3; vega 18.9358 (gamma per spot 0.0278). */
    @Test
    void vegaAsPrinted() {
        Duration nineMonths = YEAR.multipliedBy(3).dividedBy(4);
        OptionMarket market = BlackScholes.market(dec("55"), dec("0.1"), BigDecimal.ZERO, dec("0.3"), nineMonths);
        Greeks greeks = Black76.greeks(new OptionTerms(OptionType.CALL, dec("60"), nineMonths), market);

        assertThat(greeks.vega()).isCloseTo(dec("18.9358"), within(dec("0.00005")));
        // ∂²V/∂S² = ∂²V/∂F² · (F/S)², for F is S times a constant.
        BigDecimal growth = market.forwardPrice().divide(dec("55"), 18, RoundingMode.HALF_EVEN);
        assertThat(greeks.gamma().multiply(growth.pow(2))).isCloseTo(dec("0.0278"), within(dec("0.00005")));
    }

    /** docs/decision.md, section 3: 8 short puts of the example are worth -845.798668, rounded up to 6 places. */
    @Test
    void theExampleOfTheDecision() {
        OptionTerms put = new OptionTerms(OptionType.PUT, dec("2800"), Duration.ofDays(26));
        OptionMarket market = new OptionMarket(dec("3006"), dec("0.62"), BigDecimal.ONE);
        BigDecimal mark = Black76.value(put, market, 8, RoundingMode.CEILING);

        assertThat(mark.multiply(dec("8")).setScale(6, RoundingMode.CEILING)).isEqualByComparingTo("845.798668");
    }

    @ParameterizedTest
    @CsvSource({
        // expired, or without volatility: what it pays
        "CALL, 100, 80, 0.5, 0, 0.9, 18.0", "PUT, 100, 80, 0.5, 0, 0.9, 0",
        "PUT, 80, 100, 0, 365, 0.9, 18.0", "CALL, 100, 100, 0, 365, 1, 0",
        // worthless or free: the bound
        "CALL, 100, 0, 0.5, 365, 0.9, 90.0", "PUT, 100, 0, 0.5, 365, 0.9, 0",
        "CALL, 0, 100, 0.5, 365, 0.9, 0", "PUT, 0, 100, 0.5, 365, 0.9, 90.0",
        // total volatility of 24 and more: the bound
        "CALL, 100, 80, 24, 365, 0.5, 50.0", "PUT, 100, 80, 2511, 365, 0.5, 40.0"
    })
    void edges(
            OptionType type, BigDecimal forward, BigDecimal strike, BigDecimal volatility, int days, BigDecimal discount,
            BigDecimal expected) {
        OptionMarket market = new OptionMarket(forward, volatility, discount);

        assertThat(value(type, strike, Duration.ofDays(days), market)).isCloseTo(expected, within(dec("1e-12")));
    }

    @Test
    void greeksHaveNoValueWhereTheValueHasAKink() {
        OptionTerms expired = new OptionTerms(OptionType.CALL, dec("100"), Duration.ZERO);
        OptionMarket market = new OptionMarket(dec("100"), dec("0.5"), BigDecimal.ONE);

        assertThatThrownBy(() -> Black76.greeks(expired, market)).isInstanceOf(ArithmeticException.class);
    }

    /** Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1, fifteen places. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.1, 0.539827837277029", "0.5, 0.691462461274013", "1, 0.841344746068543",
        "2, 0.977249868051821", "3, 0.998650101968370", "-1, 0.158655253931457"})
    void theNormalDistributionAsPrinted(double x, double printed) {
        assertThat(NormalDistribution.cumulative(x)).isCloseTo(printed, within(6e-16));
    }

    /** The tail to 14 digits, erfc(x/√2)/2 in 40 digits. */
    @ParameterizedTest
    @CsvSource({"-4, 3.1671241833119921e-5", "-10, 7.6198530241605261e-24", "-20, 2.7536241186062337e-89",
        "-37, 5.7255712225245768e-300"})
    void theTailKeepsItsDigits(double x, double exact) {
        assertThat(NormalDistribution.cumulative(x) / exact).isCloseTo(1, within(1e-14));
    }

    private static BigDecimal value(OptionType type, BigDecimal strike, Duration time, OptionMarket market) {
        return Black76.value(new OptionTerms(type, strike, time), market, 18, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}
