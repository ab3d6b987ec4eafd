package io.collateralpolicy.margin.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class BelievedValuePropertiesTest {

    @Property
    void nobodyIsBelievedMoreThanTheCapAndTheCapNeverFalls(
            @ForAll @BigRange(min = "0.5", max = "2") @Scale(6) BigDecimal snapshot,
            @ForAll @BigRange(min = "0", max = "0.2") @Scale(4) BigDecimal growth,
            @ForAll @BigRange(min = "0", max = "3") @Scale(6) BigDecimal reported,
            @ForAll @IntRange(min = 0, max = 100_000_000) int elapsed,
            @ForAll @IntRange(min = 0, max = 100_000_000) int by) {
        GrowthCap cap = new GrowthCap(snapshot, growth);
        Duration since = Duration.ofSeconds(elapsed);

        assertThat(cap.rate(reported, since, 18)).isLessThanOrEqualTo(reported).isLessThanOrEqualTo(cap.at(since, 18));
        assertThat(cap.at(since, 18)).isGreaterThanOrEqualTo(snapshot);
        assertThat(cap.at(since.plusSeconds(by), 18)).isGreaterThanOrEqualTo(cap.at(since, 18));
    }

    @Property
    void aWiderGapALongerQueueAndALargerReserveNeverLightenTheHaircut(
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal basis,
            @ForAll @BigRange(min = "0", max = "2") @Scale(4) BigDecimal volatility,
            @ForAll @BigRange(min = "0", max = "60") @Scale(2) BigDecimal days,
            @ForAll @BigRange(min = "0", max = "0.1") @Scale(4) BigDecimal reserve,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal more) {
        BigDecimal haircut = haircut(basis, volatility, days, reserve);

        assertThat(haircut).isBetween(basis, BigDecimal.ONE)
                .isLessThanOrEqualTo(haircut(basis.add(more), volatility, days, reserve))
                .isLessThanOrEqualTo(haircut(basis, volatility.add(more), days, reserve))
                .isLessThanOrEqualTo(haircut(basis, volatility, days.add(more), reserve))
                .isLessThanOrEqualTo(haircut(basis, volatility, days, reserve.add(more)));
    }

    @Property
    void whatFallsWithAnExposureIsBetweenTheLeastAndTheMostOfItsParts(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal other,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal weight,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal otherWeight) {
        BigDecimal share = CorrelatedShare.of(List.of(
                new CorrelatedShare.Part(one, weight), new CorrelatedShare.Part(other, otherWeight)), 6);

        assertThat(share).isBetween(weight.min(otherWeight), weight.max(otherWeight));
    }

    private static BigDecimal haircut(BigDecimal basis, BigDecimal volatility, BigDecimal days, BigDecimal reserve) {
        return StakingBasisHaircut.of(
                basis, volatility, new StakingBasisHaircut.Terms(new BigDecimal("2.3263"), days, reserve), 6);
    }
}
