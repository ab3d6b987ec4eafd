package io.collateralpolicy.margin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import io.collateralpolicy.margin.option.OptionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gamma and theta: what textbooks print, and of what they are the slopes. */
class GreeksTest {

    private static final BigDecimal FORWARD = new BigDecimal("100");
    private static final BigDecimal STEP = new BigDecimal("0.001");
    private static final BigDecimal TWICE_THE_STEP = new BigDecimal("0.002");
    /** Two hours in a year of 365 days. */
    private static final BigDecimal TWO_HOURS_A_YEAR = new BigDecimal("4380");

    /**
     * With spot held, not the forward, theta is {@code ∂V/∂t − (r − q)·F·delta}. Haug, The Complete Guide to Option Pricing
     * Formulas, chapter 2, theta: S 430, X 405, one month, r 0.07, b 0.02, volatility 0.2. Hull, Options, Futures and Other
     * Derivatives, chapter on the Greek letters: S 49, K 50, twenty weeks, r 0.05, volatility 0.2.
     */
    @ParameterizedTest
    @CsvSource({
        "PUT, 430, 405, 0.07, 0.05, 0.2, PT730H, -31.1924, 0.00005",
        "CALL, 49, 50, 0.05, 0, 0.2, PT3360H, -4.31, 0.005"
    })
    void thetaAsPrinted(
            OptionType type, BigDecimal spot, BigDecimal strike, BigDecimal rate, BigDecimal yield, BigDecimal volatility,
            Duration time, BigDecimal printed, BigDecimal printedTo) {
        OptionMarket market = BlackScholes.market(spot, rate, yield, volatility, time);
        Greeks greeks = Black76.greeks(new OptionTerms(type, strike, time), market);
        BigDecimal carried = rate.subtract(yield).multiply(market.forwardPrice()).multiply(greeks.delta());

        assertThat(greeks.theta().subtract(carried)).isCloseTo(printed, within(printedTo));
    }

    @Property(tries = 300)
    void gammaIsTheSlopeOfDelta(
            @ForAll OptionType type, @ForAll @IntRange(min = 60, max = 160) int strike,
            @ForAll @IntRange(min = 20, max = 150) int volatility, @ForAll @IntRange(min = 20, max = 700) int days) {
        OptionTerms option = new OptionTerms(type, BigDecimal.valueOf(strike), Duration.ofDays(days));
        BigDecimal up = Black76.greeks(option, undiscounted(FORWARD.add(STEP), volatility)).delta();
        BigDecimal down = Black76.greeks(option, undiscounted(FORWARD.subtract(STEP), volatility)).delta();
        BigDecimal gamma = Black76.greeks(option, undiscounted(FORWARD, volatility)).gamma();

        assertThat(up.subtract(down).divide(TWICE_THE_STEP, 18, RoundingMode.HALF_EVEN))
                .isCloseTo(gamma, within(new BigDecimal("1e-6")));
        assertThat(gamma).isNotNegative();
    }

    @Property(tries = 300)
    void thetaIsWhatTimeTakesWhileTheForwardStandsStill(
            @ForAll OptionType type, @ForAll @IntRange(min = 60, max = 160) int strike,
            @ForAll @IntRange(min = 20, max = 150) int volatility, @ForAll @IntRange(min = 20, max = 700) int days,
            @ForAll @IntRange(min = -5, max = 20) int percent) {
        BigDecimal rate = BigDecimal.valueOf(percent, 2);
        Duration time = Duration.ofDays(days);
        OptionTerms option = new OptionTerms(type, BigDecimal.valueOf(strike), time);
        BigDecimal sooner = value(option, volatility, rate, time.minusHours(1));
        BigDecimal later = value(option, volatility, rate, time.plusHours(1));

        assertThat(sooner.subtract(later).multiply(TWO_HOURS_A_YEAR))
                .isCloseTo(Black76.greeks(option, market(volatility, rate, time)).theta(), within(new BigDecimal("0.01")));
    }

    private static BigDecimal value(OptionTerms option, int volatility, BigDecimal rate, Duration time) {
        return Black76.value(
                new OptionTerms(option.type(), option.strikePrice(), time), market(volatility, rate, time), 18,
                RoundingMode.HALF_EVEN);
    }

    private static OptionMarket market(int volatility, BigDecimal rate, Duration time) {
        return new OptionMarket(FORWARD, BigDecimal.valueOf(volatility, 2), BlackScholes.discountFactor(rate, time));
    }

    private static OptionMarket undiscounted(BigDecimal forward, int volatility) {
        return new OptionMarket(forward, BigDecimal.valueOf(volatility, 2), BigDecimal.ONE);
    }
}
