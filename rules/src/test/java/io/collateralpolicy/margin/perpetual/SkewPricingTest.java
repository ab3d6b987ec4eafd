package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: Synthetixio/synthetix-v3 23585f73, perps-market. */
class SkewPricingTest {

    /** −1 of 100 at 30,000 moves the mean premium by −0.5 %; closing what tilted the market fills where it was opened. */
    @ParameterizedTest
    @CsvSource({"100, 30000, 0, -1, 29850", "1000, 2000, 0, 20, 2020", "10000, 2000, 0, 3, 2000.3", "100, 30000, -1, 1, 29850",
        "100, 30000, 10, 0, 33000"})
    void aTradeFillsAtTheMeanOfThePremiumBeforeAndAfter(
            BigDecimal scale, BigDecimal price, BigDecimal skew, BigDecimal size, BigDecimal fill) {
        assertThat(new SkewPricing(scale).fillPrice(price, skew, size)).isEqualByComparingTo(fill);
    }

    @ParameterizedTest
    @CsvSource({"100, -2, 2, 0.01, 0.05", "1000, 20, 2, 0.01, 0.05", "10000, 3, 0.02, 0.01, 0.010006", "100, 100, 2, 0.01, 1",
        "100, 0, 2, 0.01, 0.01"})
    void theRateRisesWithThePartOfTheScaleAndEndsAtOne(
            BigDecimal scale, BigDecimal size, BigDecimal fraction, BigDecimal minimum, BigDecimal rate) {
        assertThat(new SkewPricing(scale).initialMarginRate(size, fraction, minimum)).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"1000, 100, 2, 0.02, 0.15, 0.15", "100, 8, 1.5, 0.01, 0.05, 0.05", "50000, 700, 2, 0.01, 0.05, 0.028",
        "1000, 0, 2, 0.02, 0.15, 0.02"})
    void aDiscountStaysWithinItsBounds(
            BigDecimal scale, BigDecimal quantity, BigDecimal scalar, BigDecimal lower, BigDecimal upper, BigDecimal discount) {
        assertThat(new SkewPricing(scale).sizeDiscount(quantity, scalar, lower, upper, 6)).isEqualByComparingTo(discount);
    }

    @Test
    void aMarketWithoutAScaleIsRefused() {
        assertThatThrownBy(() -> new SkewPricing(BigDecimal.ZERO)).hasMessageStartingWith("skewScale must be above 0");
    }

    @Property
    void whoOpensAndClosesAtOnePriceGainsAndLosesNothing(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal skew,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal size) {
        SkewPricing pricing = new SkewPricing(new BigDecimal("100000"));
        BigDecimal price = new BigDecimal("3000");

        assertThat(pricing.fillPrice(price, skew.add(size), size.negate()))
                .isEqualByComparingTo(pricing.fillPrice(price, skew, size));
    }

    @Property
    void aLargerPositionNeverNeedsASmallerRate(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal size,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal more) {
        SkewPricing pricing = new SkewPricing(new BigDecimal("1000"));
        BigDecimal fraction = new BigDecimal("0.5");
        BigDecimal minimum = new BigDecimal("0.01");

        assertThat(pricing.initialMarginRate(size.add(more), fraction, minimum))
                .isGreaterThanOrEqualTo(pricing.initialMarginRate(size, fraction, minimum))
                .isLessThanOrEqualTo(BigDecimal.ONE);
    }

    /** Within its limits; between them so many parts of the scale are so many times the scalar, rounded up. */
    @Property
    void aSizeDiscountGrowsWithThePartOfTheScaleWithinItsLimits(
            @ForAll @BigRange(min = "0", max = "2000") @Scale(3) BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "2000") @Scale(3) BigDecimal more,
            @ForAll @BigRange(min = "0", max = "3") @Scale(2) BigDecimal scalar,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(2) BigDecimal lower,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(2) BigDecimal width) {
        BigDecimal scale = new BigDecimal("1000");
        SkewPricing pricing = new SkewPricing(scale);
        BigDecimal upper = lower.add(width);
        BigDecimal discount = pricing.sizeDiscount(quantity, scalar, lower, upper, 6);

        assertThat(discount).isBetween(lower, upper);
        assertThat(pricing.sizeDiscount(quantity.add(more), scalar, lower, upper, 6)).isGreaterThanOrEqualTo(discount);
        if (discount.compareTo(lower) > 0 && discount.compareTo(upper) < 0) {
            BigDecimal past = discount.multiply(scale).subtract(quantity.multiply(scalar));
            assertThat(past).isNotNegative().isLessThan(scale.movePointLeft(6));
        }
    }
}
