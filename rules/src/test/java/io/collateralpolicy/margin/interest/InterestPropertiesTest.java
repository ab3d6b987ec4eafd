package io.collateralpolicy.margin.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class InterestPropertiesTest {

    @Property
    void aRateStartsAtItsBaseMeetsItselfAtTheOptimumAndEndsWithBothSlopes(
            @ForAll @BigRange(min = "0.01", max = "0.99") @Scale(4) BigDecimal optimal,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal base,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal slope1,
            @ForAll @BigRange(min = "0", max = "3") @Scale(6) BigDecimal slope2) {
        KinkedRate rate = new KinkedRate(optimal, base, slope1, slope2);

        assertThat(rate.at(BigDecimal.ZERO)).isEqualByComparingTo(base);
        assertThat(rate.at(optimal)).isEqualByComparingTo(base.add(slope1));
        assertThat(rate.at(BigDecimal.ONE)).isEqualByComparingTo(base.add(slope1).add(slope2));
    }

    @Property
    void moreUsageIsNeverCheaper(
            @ForAll @BigRange(min = "0.01", max = "0.99") @Scale(4) BigDecimal optimal,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal slope1,
            @ForAll @BigRange(min = "0", max = "3") @Scale(6) BigDecimal slope2,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal other) {
        KinkedRate rate = new KinkedRate(optimal, BigDecimal.ZERO, slope1, slope2);

        assertThat(rate.at(one.max(other))).isGreaterThanOrEqualTo(rate.at(one.min(other)));
    }

    @Property
    void aBalanceNeverShrinksAndAfterAYearIsTheRateMore(
            @ForAll @BigRange(min = "0", max = "1000000000") @Scale(0) BigDecimal scaled,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal rate,
            @ForAll @IntRange(min = 0, max = 31_536_000) int earlier,
            @ForAll @IntRange(min = 0, max = 31_536_000) int by) {
        LinearInterest interest = new LinearInterest(BigDecimal.ONE, rate);

        assertThat(interest.balance(scaled, Duration.ofSeconds(earlier).plusSeconds(by)))
                .isGreaterThanOrEqualTo(interest.balance(scaled, Duration.ofSeconds(earlier)));
        assertThat(interest.balance(scaled, Duration.ofDays(365)).subtract(scaled.multiply(BigDecimal.ONE.add(rate))).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5"));
    }
}
