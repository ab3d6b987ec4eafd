package io.collateralpolicy.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class LiquidationPropertiesTest {

    /** With one threshold on all collateral, health rises as loan-to-value falls. */
    @Property
    void aPartialLiquidationBelowTheToxicBoundNeverLowersHealth(
            @ForAll @BigRange(min = "1", max = "1000000") @Scale(6) BigDecimal debt,
            @ForAll @BigRange(min = "0.01", max = "10000") @Scale(6) BigDecimal lot,
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(4) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "0.2") @Scale(4) BigDecimal bonus,
            @ForAll @BigRange(min = "0.01", max = "1") @Scale(2) BigDecimal share) {
        BigDecimal before = lot.multiply(price);
        Assume.that(ToxicBound.isBelow(debt, before, bonus));
        Seizure seizure = Seizure.of(terms(price, bonus), debt.multiply(share), lot, BigDecimal.ZERO);

        BigDecimal after = lot.subtract(seizure.seized()).multiply(price);
        BigDecimal left = debt.subtract(seizure.repaid());
        assertThat(after.multiply(debt)).isGreaterThanOrEqualTo(before.multiply(left));
    }

    @Property
    void nothingIsSeizedThatIsNotThereAndTheProtocolTakesOfTheBonusOnly(
            @ForAll @BigRange(min = "0.000001", max = "1000000") @Scale(6) BigDecimal toRepay,
            @ForAll @BigRange(min = "0", max = "10000") @Scale(18) BigDecimal lot,
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(4) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "0.2") @Scale(4) BigDecimal bonus) {
        Seizure seizure = Seizure.of(terms(price, bonus), toRepay, lot, BigDecimal.ONE);

        assertThat(seizure.seized()).isLessThanOrEqualTo(lot);
        assertThat(seizure.repaid()).isLessThanOrEqualTo(toRepay);
        assertThat(seizure.toLiquidator().multiply(price).subtract(seizure.repaid()))
                .isLessThanOrEqualTo(price.movePointLeft(17));
    }

    @Property
    void aSliceKeepsToItsRoomUnlessDustWouldBeLeft(
            @ForAll @BigRange(min = "1", max = "1000000") @Scale(6) BigDecimal owed,
            @ForAll @BigRange(min = "1", max = "10000") @Scale(6) BigDecimal held,
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(6) BigDecimal room,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal dust) {
        AuctionSlice.Vault vault = new AuctionSlice.Vault(owed, BigDecimal.ONE, held);
        Optional<AuctionSlice> slice = AuctionSlice.of(vault, room, new BigDecimal("1.13"), dust);

        slice.filter(s -> s.debt().compareTo(owed) < 0).ifPresent(s -> {
            assertThat(s.toRaise()).isLessThanOrEqualTo(room);
            assertThat(owed.subtract(s.debt())).isGreaterThanOrEqualTo(dust);
            assertThat(s.debt()).isGreaterThanOrEqualTo(dust);
        });
        slice.ifPresent(s -> assertThat(s.collateral().multiply(owed)).isLessThanOrEqualTo(held.multiply(s.debt())));
    }

    @Property
    void anAuctionNeverRises(
            @ForAll AuctionCurve curve,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal left,
            @ForAll @IntRange(min = 0, max = 100000) int earlier,
            @ForAll @IntRange(min = 0, max = 100000) int by) {
        BigDecimal then = curve.price(BigDecimal.TEN, Duration.ofSeconds(90), left, Duration.ofSeconds(earlier));
        BigDecimal later = curve.price(BigDecimal.TEN, Duration.ofSeconds(90), left, Duration.ofSeconds(earlier + by));

        assertThat(later).isLessThanOrEqualTo(then);
        assertThat(later.signum()).isNotNegative();
    }

    @Property
    void aRampStaysBetweenItsEndsAndNeverRises(
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal other,
            @ForAll @IntRange(min = 0, max = 2000) int earlier,
            @ForAll @IntRange(min = 0, max = 2000) int by) {
        ThresholdRamp ramp = new ThresholdRamp(one.max(other), one.min(other), Duration.ofSeconds(1000));

        BigDecimal then = ramp.at(Duration.ofSeconds(earlier), 18);
        BigDecimal later = ramp.at(Duration.ofSeconds(earlier + by), 18);
        assertThat(later).isLessThanOrEqualTo(then).isBetween(one.min(other), one.max(other));
    }

    /** The largest factor of 18 places that leaves a debt at its threshold something, and never more than the most. */
    @Property
    void anIncentiveIsWhatTheThresholdLeavesAndNeverMoreThanTheMost(
            @ForAll @BigRange(min = "0.0001", max = "0.9998") @Scale(4) BigDecimal threshold,
            @ForAll @BigRange(min = "0", max = "0.9") @Scale(2) BigDecimal cursor,
            @ForAll @BigRange(min = "1", max = "1.5") @Scale(2) BigDecimal most) {
        LiquidationIncentive incentive = new LiquidationIncentive(cursor, most);
        BigDecimal factor = incentive.factor(threshold);
        BigDecimal kept = BigDecimal.ONE.subtract(cursor.multiply(BigDecimal.ONE.subtract(threshold)));

        assertThat(factor).isBetween(BigDecimal.ONE, most);
        assertThat(factor.multiply(kept)).isLessThanOrEqualTo(BigDecimal.ONE);
        if (factor.compareTo(most) < 0) {
            assertThat(factor.add(BigDecimal.ONE.movePointLeft(18)).multiply(kept)).isGreaterThan(BigDecimal.ONE);
        }
        assertThat(incentive.factor(threshold.add(new BigDecimal("0.0001")))).isLessThanOrEqualTo(factor);
    }

    private static Seizure.Terms terms(BigDecimal price, BigDecimal bonus) {
        return new Seizure.Terms(BigDecimal.ONE, 6, price, 18, BigDecimal.ONE.add(bonus));
    }
}
