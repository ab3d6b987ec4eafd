package io.collateralpolicy.margin.regulatory;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class RegulatoryPropertiesTest {

    private static final BigDecimal FIXED = new BigDecimal("0.4");

    /** So many times the contracts need so many times the margin, and the unit that rounding adds is not added as often. */
    @Property
    void scheduleMarginIsHomogeneous(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal> costs,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(4) BigDecimal gross,
            @ForAll @IntRange(min = 1, max = 1000) int times) {
        BigDecimal factor = BigDecimal.valueOf(times);
        BigDecimal once = NetToGross.of(costs).initialMargin(gross, FIXED, Numerics.STANDARD);
        NetToGross scaled = NetToGross.of(costs.stream().map(factor::multiply).toList());

        BigDecimal all = scaled.initialMargin(gross.multiply(factor), FIXED, Numerics.STANDARD);

        assertThat(scaled.initialMargin(gross, FIXED, Numerics.STANDARD)).isEqualByComparingTo(once);
        assertThat(all).isLessThanOrEqualTo(once.multiply(factor));
        assertThat(all).isGreaterThan(once.subtract(BigDecimal.ONE.movePointLeft(6)).multiply(factor));
    }

    @Property
    void moreCollateralNeverLeavesMoreExposureAndADeeperHaircutNeverLess(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal exposure,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal collateral,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal more,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(4) BigDecimal haircut,
            @ForAll @BigRange(min = "0", max = "0.4") @Scale(4) BigDecimal deeper) {
        BigDecimal left = exposure(exposure, collateral, haircut);

        assertThat(exposure(exposure, collateral.add(more), haircut)).isLessThanOrEqualTo(left).isNotNegative();
        assertThat(exposure(exposure, collateral, haircut.add(deeper))).isGreaterThanOrEqualTo(left);
    }

    @Property
    void aBasketIsBetweenItsMildestAndItsDeepestPart(
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal weight,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal other) {
        BigDecimal haircut = SupervisoryExposure.ofBasket(List.of(
                new SupervisoryExposure.Part(weight, one),
                new SupervisoryExposure.Part(BigDecimal.ONE.subtract(weight), other)));

        assertThat(haircut).isBetween(one.min(other), one.max(other));
    }

    @Property
    void concentrationIsOfSizeAndNotOfSideAndNeverBelowOne(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal net,
            @ForAll @BigRange(min = "1", max = "4") @Scale(2) BigDecimal times,
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal threshold) {
        BigDecimal factor = SensitivityMargin.concentrationRisk(net, threshold, 16);

        assertThat(factor).isEqualTo(SensitivityMargin.concentrationRisk(net.negate(), threshold, 16))
                .isGreaterThanOrEqualTo(BigDecimal.ONE)
                .isLessThanOrEqualTo(SensitivityMargin.concentrationRisk(net.multiply(times), threshold, 16));
    }

    @Property
    void aBandHoldsItsReferenceAndThatOfALowPriceIsNoWider(
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(2) BigDecimal reference,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal share,
            @ForAll @BigRange(min = "0", max = "10") @Scale(2) BigDecimal amount) {
        PriceBand band = PriceBand.around(reference, share);
        PriceBand low = PriceBand.aroundLowPrice(reference, amount, share);

        assertThat(reference).isBetween(low.lower(), low.upper());
        assertThat(low.lower()).isBetween(band.lower(), band.upper()).isNotNegative();
        assertThat(low.upper()).isBetween(band.lower(), band.upper());
    }

    private static BigDecimal exposure(BigDecimal exposure, BigDecimal collateral, BigDecimal haircut) {
        return SupervisoryExposure.adjusted(exposure, BigDecimal.ZERO, collateral, haircut, BigDecimal.ZERO);
    }

    /** Of two limits the one that is met first on the way down: no lower than either, and one of them. */
    @Property
    void theLastHoursLimitIsNoLowerThanEitherAndOneOfThem(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal late,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal lateShare,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal settlement,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal dayShare) {
        BigDecimal limit = PriceBand.lastHourLimit(late, lateShare, settlement, dayShare);
        BigDecimal ofHour = PriceBand.around(late, lateShare).lower();
        BigDecimal ofDay = PriceBand.around(settlement, dayShare).lower();

        assertThat(limit).isGreaterThanOrEqualTo(ofHour).isGreaterThanOrEqualTo(ofDay);
        assertThat(limit.subtract(ofHour).multiply(limit.subtract(ofDay))).isZero();
    }

    /** As far up as down; a low price moves by no more than the amount, nor by more than its share. */
    @Property
    void aBandIsAsWideAboveAsBelow(
            @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal reference,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal share,
            @ForAll @BigRange(min = "0", max = "10") @Scale(2) BigDecimal amount) {
        PriceBand band = PriceBand.aroundLowPrice(reference, amount, share);
        BigDecimal width = band.upper().subtract(reference);

        assertThat(reference.subtract(band.lower())).isEqualByComparingTo(width);
        assertThat(width).isLessThanOrEqualTo(amount).isLessThanOrEqualTo(reference.multiply(share));
        assertThat(width.subtract(amount).multiply(width.subtract(reference.multiply(share)))).isZero();
    }
}
