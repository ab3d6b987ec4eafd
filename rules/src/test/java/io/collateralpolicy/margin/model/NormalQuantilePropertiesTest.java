package io.collateralpolicy.margin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.option.OptionMarket;
import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Quantiles and means of the normal tail, and what carries an option from spot to its expiry. */
class NormalQuantilePropertiesTest {

    private static final BigDecimal TINY = new BigDecimal("0.000000001");

    @Property
    void moreConfidenceIsAHigherQuantileAndAHigherMean(
            @ForAll @BigRange(min = "0.001", max = "0.999") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "0.001", max = "0.999") @Scale(6) BigDecimal other) {
        assertThat(NormalQuantile.of(one.max(other))).isGreaterThanOrEqualTo(NormalQuantile.of(one.min(other)));
        assertThat(NormalQuantile.tailMean(one.max(other))).isGreaterThanOrEqualTo(NormalQuantile.tailMean(one.min(other)));
        assertThat(NormalQuantile.tailMean(one)).isGreaterThanOrEqualTo(NormalQuantile.of(one));
    }

    @Property
    void aQuantileIsTheInverseOfTheDistribution(@ForAll @BigRange(min = "0.0001", max = "0.9999") @Scale(6) BigDecimal confidence) {
        double quantile = NormalQuantile.of(confidence).doubleValue();

        assertThat(NormalDistribution.cumulative(quantile)).isCloseTo(confidence.doubleValue(), within(1e-9));
    }

    @Property
    void theTailsMirrorEachOther(@ForAll @BigRange(min = "0.001", max = "0.999") @Scale(6) BigDecimal confidence) {
        assertThat(NormalQuantile.of(BigDecimal.ONE.subtract(confidence)))
                .isCloseTo(NormalQuantile.of(confidence).negate(), within(TINY));
    }

    /** Twice as long is discounted twice over, and at no rate nothing is. */
    @Property
    void discountFactorsMultiply(
            @ForAll @BigRange(min = "-0.5", max = "0.5") @Scale(6) BigDecimal rate,
            @ForAll @IntRange(min = 0, max = 2000) int days) {
        BigDecimal once = BlackScholes.discountFactor(rate, Duration.ofDays(days));

        assertThat(BlackScholes.discountFactor(rate, Duration.ofDays(2L * days)))
                .isCloseTo(once.multiply(once), within(TINY.multiply(once.multiply(once).max(BigDecimal.ONE))));
        assertThat(BlackScholes.discountFactor(BigDecimal.ZERO, Duration.ofDays(days))).isEqualByComparingTo("1");
        assertThat(BlackScholes.discountFactor(rate, Duration.ZERO)).isEqualByComparingTo("1");
    }

    /** Where the rate is paid out as yield the forward is the spot price, and what it earns more carries it higher. */
    @Property
    void aForwardIsCarriedByTheRateLessTheYield(
            @ForAll @BigRange(min = "1", max = "100000") @Scale(6) BigDecimal spot,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal rate,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal yield,
            @ForAll @IntRange(min = 1, max = 2000) int days) {
        BigDecimal level = carried(spot, rate, rate, days).forwardPrice();

        assertThat(level).isCloseTo(spot, within(TINY.multiply(spot)));
        assertThat(carried(spot, rate, yield, days).forwardPrice().subtract(level).signum() * rate.compareTo(yield))
                .isGreaterThanOrEqualTo(0);
    }

    private static OptionMarket carried(BigDecimal spot, BigDecimal rate, BigDecimal yield, int days) {
        return BlackScholes.market(spot, rate, yield, new BigDecimal("0.5"), Duration.ofDays(days));
    }
}
