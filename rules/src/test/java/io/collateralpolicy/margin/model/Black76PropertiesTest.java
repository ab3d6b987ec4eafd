package io.collateralpolicy.margin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import io.collateralpolicy.margin.option.OptionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every option, whatever its numbers. */
class Black76PropertiesTest {

    /** Sixteen digits of prices up to a million. */
    private static final BigDecimal NOISE = new BigDecimal("1e-8");

    @Property
    void aCallLessAPutIsTheDiscountedForwardLessTheStrike(
            @ForAll("prices") BigDecimal forward, @ForAll("prices") BigDecimal strike,
            @ForAll("volatilities") BigDecimal volatility, @ForAll @IntRange(max = 1500) int days,
            @ForAll("discounts") BigDecimal discount) {
        OptionMarket market = new OptionMarket(forward, volatility, discount);
        BigDecimal call = value(OptionType.CALL, strike, days, market);
        BigDecimal put = value(OptionType.PUT, strike, days, market);

        assertThat(call.subtract(put)).isCloseTo(discount.multiply(forward.subtract(strike)), within(NOISE));
    }

    @Property
    void anOptionIsWorthAtLeastWhatItPaysNowAndAtMostItsBound(
            @ForAll OptionType type, @ForAll("prices") BigDecimal forward, @ForAll("prices") BigDecimal strike,
            @ForAll("volatilities") BigDecimal volatility, @ForAll @IntRange(max = 1500) int days,
            @ForAll("discounts") BigDecimal discount) {
        BigDecimal value = value(type, strike, days, new OptionMarket(forward, volatility, discount));

        assertThat(value.add(NOISE)).isGreaterThanOrEqualTo(discount.multiply(type.payoff(forward, strike)));
        assertThat(value).isLessThanOrEqualTo(
                discount.multiply(type == OptionType.CALL ? forward : strike).add(NOISE));
    }

    @Property
    void moreVolatilityAndMoreTimeNeverMakeAnUndiscountedOptionCheaper(
            @ForAll OptionType type, @ForAll("prices") BigDecimal forward, @ForAll("prices") BigDecimal strike,
            @ForAll("volatilities") BigDecimal volatility, @ForAll("volatilities") BigDecimal more,
            @ForAll @IntRange(max = 700) int days, @ForAll @IntRange(max = 700) int later) {
        BigDecimal value = value(type, strike, days, undiscounted(forward, volatility));

        assertThat(value(type, strike, days, undiscounted(forward, volatility.add(more))).add(NOISE))
                .isGreaterThanOrEqualTo(value);
        assertThat(value(type, strike, days + later, undiscounted(forward, volatility)).add(NOISE))
                .isGreaterThanOrEqualTo(value);
    }

    @Property
    void aCallRisesWithTheForwardAndFallsWithTheStrikeAndAPutTheOtherWayRound(
            @ForAll("prices") BigDecimal forward, @ForAll("prices") BigDecimal strike, @ForAll("prices") BigDecimal more,
            @ForAll("volatilities") BigDecimal volatility, @ForAll @IntRange(max = 1500) int days) {
        OptionMarket market = undiscounted(forward, volatility);
        OptionMarket higher = undiscounted(forward.add(more), volatility);
        for (OptionType type : OptionType.values()) {
            BigDecimal sign = type == OptionType.CALL ? BigDecimal.ONE : BigDecimal.ONE.negate();
            BigDecimal value = value(type, strike, days, market);

            assertThat(value(type, strike, days, higher).subtract(value).multiply(sign).add(NOISE)).isNotNegative();
            assertThat(value(type, strike.add(more), days, market).subtract(value).multiply(sign).subtract(NOISE))
                    .isNotPositive();
        }
    }

    /** Central differences; the error of the quotient is of the order of the step's square. */
    @Property(tries = 300)
    void greeksAreTheSlopesOfTheValue(
            @ForAll OptionType type, @ForAll @IntRange(min = 60, max = 160) int strike,
            @ForAll @IntRange(min = 20, max = 150) int volatility, @ForAll @IntRange(min = 20, max = 700) int days) {
        BigDecimal sigma = BigDecimal.valueOf(volatility, 2);
        BigDecimal step = new BigDecimal("0.001");
        BigDecimal f = new BigDecimal("100");
        Greeks greeks = Black76.greeks(terms(type, BigDecimal.valueOf(strike), days), undiscounted(f, sigma));

        assertThat(slope(type, strike, days, undiscounted(f.add(step), sigma), undiscounted(f.subtract(step), sigma)))
                .isCloseTo(greeks.delta(), within(new BigDecimal("1e-6")));
        assertThat(slope(type, strike, days, undiscounted(f, sigma.add(step)), undiscounted(f, sigma.subtract(step))))
                .isCloseTo(greeks.vega(), within(new BigDecimal("1e-2")));
    }

    private static BigDecimal slope(OptionType type, int strike, int days, OptionMarket up, OptionMarket down) {
        BigDecimal rise = value(type, BigDecimal.valueOf(strike), days, up)
                .subtract(value(type, BigDecimal.valueOf(strike), days, down));
        return rise.divide(new BigDecimal("0.002"), 18, RoundingMode.HALF_EVEN);
    }

    private static OptionMarket undiscounted(BigDecimal forward, BigDecimal volatility) {
        return new OptionMarket(forward, volatility, BigDecimal.ONE);
    }

    private static OptionTerms terms(OptionType type, BigDecimal strike, int days) {
        return new OptionTerms(type, strike, Duration.ofDays(days));
    }

    private static BigDecimal value(OptionType type, BigDecimal strike, int days, OptionMarket market) {
        return Black76.value(terms(type, strike, days), market, 18, RoundingMode.HALF_EVEN);
    }

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0"), new BigDecimal("1000000")).ofScale(4);
    }

    @Provide
    Arbitrary<BigDecimal> volatilities() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("5")).ofScale(4);
    }

    @Provide
    Arbitrary<BigDecimal> discounts() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.5"), new BigDecimal("1.1")).ofScale(4);
    }
}
