package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: dydxprotocol/v4-chain 84d4664b, liquidity tiers; money in USD with six places. */
class OpenInterestScalingTest {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private static OpenInterestScaling scaling(String base, String lower, String upper) {
        return new OpenInterestScaling(new BigDecimal(base), new BigDecimal(lower), new BigDecimal(upper));
    }

    /** 0.2 up to and at the lower cap, 0.2 + 0.5 · 0.8 half way, 1 at and above the upper cap. */
    @ParameterizedTest
    @CsvSource({"0, 0.2", "0.999999, 0.2", "1, 0.2", "1.5, 0.6", "1.234567, 0.387653", "2, 1", "2.000001, 1"})
    void theRateIsAStraightLineBetweenTheCapsBothEndsIncluded(BigDecimal openInterest, BigDecimal rate) {
        assertThat(scaling("0.2", "1", "2").rate(openInterest, 6)).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0, 0", "0.2, 1500000, 0.2"})
    void withoutAnUpperCapNothingScales(BigDecimal base, BigDecimal openInterest, BigDecimal rate) {
        assertThat(new OpenInterestScaling(base, BigDecimal.ZERO, BigDecimal.ZERO).rate(openInterest, 6))
                .isEqualByComparingTo(rate.signum() == 0 ? base : rate);
    }

    /** Where the caps meet the rate jumps there: at the cap it is already 1. */
    @ParameterizedTest
    @CsvSource({"0.999999, 0.2", "1, 1", "1.000001, 1"})
    void capsThatMeetAreAStep(BigDecimal openInterest, BigDecimal rate) {
        assertThat(scaling("0.2", "1", "1").rate(openInterest, 6)).isEqualByComparingTo(rate);
    }

    /** 0.5 · (0.2 + 0.8 · 3.123456789123 / 35) = 0.13569664… and 0.567243 · 123456 = 70029.5…, each up to its last place. */
    @ParameterizedTest
    @CsvSource({"0.2, 25, 60, 28.123456789123, 0.500000, 6, 0.135697", "0.567243, 0, 0, 0, 123456, 0, 70030",
        "0.1, 0, 0, 0, 0.000001, 6, 0.000001", "0.2, 25, 50, 80, 0.5, 6, 0.5", "0.2, 0, 0, 1500000, 0.5, 6, 0.1"})
    void initialMarginIsRoundedUp(
            String base, String lower, String upper, BigDecimal openInterest, BigDecimal notional, int scale,
            BigDecimal margin) {
        assertThat(scaling(base, lower, upper).initialMargin(notional, openInterest, scale))
                .isEqualByComparingTo(margin);
    }

    /** 93.51924 is rounded up before the fraction is taken: 94 · 0.5 = 47. */
    @ParameterizedTest
    @CsvSource({"0.2, 0.5, 441, 6, 44.1", "0.25, 0.6, 9200.311488, 6, 1380.046724", "0.12, 0.5, 779.327, 0, 47"})
    void maintenanceMarginIsTheFractionOfTheBaseMarginRoundedUpTwice(
            String base, BigDecimal fraction, BigDecimal notional, int scale, BigDecimal margin) {
        assertThat(scaling(base, "0", "0").maintenanceMargin(notional, fraction, scale)).isEqualByComparingTo(margin);
    }

    @ParameterizedTest
    @CsvSource({"0.15, 0.8, 0.12", "0.637239, 0.289284, 0.184343", "0, 1, 0", "1, 0, 0"})
    void theMaintenanceRateIsRoundedDown(BigDecimal initial, BigDecimal fraction, BigDecimal rate) {
        assertThat(OpenInterestScaling.maintenanceRate(initial, fraction, 6)).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"1.000001, 0, 0, baseRate", "-0.1, 0, 0, baseRate", "0.2, -1, 0, lowerCap", "0.2, 2, 1, upperCap",
        "0.2, 1, 0, upperCap"})
    void whatCannotScaleIsRefused(String base, String lower, String upper, String named) {
        assertThatThrownBy(() -> scaling(base, lower, upper)).hasMessageStartingWith(named + " must");
    }

    /** To keep would need more than to open; the table of the tiers has the same bounds. */
    @ParameterizedTest
    @CsvSource({"1.000001", "-0.000001"})
    void aFractionBeyondTheWholeIsRefused(BigDecimal fraction) {
        assertThatThrownBy(() -> scaling("0.2", "0", "0").maintenanceMargin(ONE, fraction, 6))
                .hasMessageStartingWith("fraction must be 0 to 1");
        assertThatThrownBy(() -> OpenInterestScaling.maintenanceRate(ONE, fraction, 6))
                .hasMessageStartingWith("fraction must be 0 to 1");
    }

    @Property
    void moreOpenInterestNeverNeedsLessAndNeverMoreThanTheNotional(
            @ForAll("scalings") OpenInterestScaling scaling,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal notional,
            @ForAll @BigRange(min = "0", max = "300") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "300") @Scale(6) BigDecimal other) {
        BigDecimal less = scaling.initialMargin(notional, one.min(other), 6);
        BigDecimal more = scaling.initialMargin(notional, one.max(other), 6);

        assertThat(less).isBetween(notional.multiply(scaling.baseRate()), more);
        assertThat(more).isLessThanOrEqualTo(notional);
    }

    @Property
    void maintenanceIsNeverAboveTheInitialMargin(
            @ForAll("scalings") OpenInterestScaling scaling,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal notional,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal fraction,
            @ForAll @BigRange(min = "0", max = "300") @Scale(6) BigDecimal openInterest) {
        assertThat(scaling.maintenanceMargin(notional, fraction, 6))
                .isLessThanOrEqualTo(scaling.initialMargin(notional, openInterest, 6));
    }

    @Provide
    Arbitrary<OpenInterestScaling> scalings() {
        Arbitrary<BigDecimal> rates = Arbitraries.bigDecimals().between(BigDecimal.ZERO, ONE).ofScale(6);
        Arbitrary<BigDecimal> caps =
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100")).ofScale(6);
        return Combinators.combine(rates, caps, caps)
                .as((rate, lower, width) -> new OpenInterestScaling(rate, lower, lower.add(width)));
    }
}
