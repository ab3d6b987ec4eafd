package io.collateralpolicy.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class AuctionPropertiesTest {

    /** What 100,000 seconds of a part rounded at 27 places may miss of a price of a million. */
    private static final BigDecimal MISSED = new BigDecimal("0.000000000000001");

    @Property
    void anAuctionStartsAtItsTopAndALineEndsAtWhatIsLeftAndStaysThere(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(9) BigDecimal top,
            @ForAll @BigRange(min = "0", max = "1") @Scale(9) BigDecimal left,
            @ForAll @IntRange(min = 1, max = 100_000) int over,
            @ForAll @IntRange(min = 0, max = 100_000) int beyond) {
        Duration length = Duration.ofSeconds(over);

        for (AuctionCurve curve : AuctionCurve.values()) {
            assertThat(curve.price(top, length, left, Duration.ZERO)).isEqualByComparingTo(top);
            assertThat(curve.price(top, length, left, length)).isCloseTo(top.multiply(left), within(MISSED));
        }
        assertThat(AuctionCurve.STAIR_STEP.price(top, length, left, length)).isEqualByComparingTo(top.multiply(left));
        assertThat(AuctionCurve.LINEAR.price(top, length, left, length.plusSeconds(beyond)))
                .isEqualByComparingTo(top.multiply(left));
    }

    @Property
    void aStairKeepsItsPriceWithinAStep(
            @ForAll @BigRange(min = "0", max = "1") @Scale(9) BigDecimal left,
            @ForAll @IntRange(min = 1, max = 600) int step,
            @ForAll @IntRange(min = 0, max = 1_000) int steps,
            @ForAll @IntRange(min = 0, max = 599) int within) {
        Duration length = Duration.ofSeconds(step);
        Duration start = length.multipliedBy(steps);

        assertThat(AuctionCurve.STAIR_STEP.price(BigDecimal.TEN, length, left, start.plusSeconds(within % step)))
                .isEqualTo(AuctionCurve.STAIR_STEP.price(BigDecimal.TEN, length, left, start));
    }

    /** What is taken is worth no more than is paid for it. */
    @Property
    void aTakerNeitherPaysMoreThanIsToBeRaisedNorTakesMoreThanThereIs(
            @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(6) BigDecimal wanted,
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(4) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal lot,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal toRaise) {
        AuctionTake take = AuctionTake.of(wanted, price, lot, toRaise);

        assertThat(take.paid()).isLessThanOrEqualTo(toRaise);
        assertThat(take.taken()).isLessThanOrEqualTo(lot.min(wanted));
        assertThat(take.taken().multiply(price)).isLessThanOrEqualTo(take.paid());
        assertThat(take.leftLot().add(take.taken())).isEqualByComparingTo(lot);
        assertThat(take.leftRaise().add(take.paid())).isEqualByComparingTo(toRaise);
    }

    @Property
    void theDiscountOfAHealthierAccountIsNeverLargerAndNeverBeyondTheMost(
            @ForAll @BigRange(min = "0", max = "2") @Scale(6) BigDecimal health,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal more,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal most) {
        BigDecimal repaid = DynamicDiscount.repayShare(health, most);

        assertThat(repaid).isBetween(BigDecimal.ONE.subtract(most), BigDecimal.ONE)
                .isLessThanOrEqualTo(DynamicDiscount.repayShare(health.add(more), most));
    }

    @Property
    void aLargestLiquidationTakesNoMoreThanThereIsAndRepaysNoMoreThanIsOwed(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal owed,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal collateral,
            @ForAll @BigRange(min = "0.01", max = "1") @Scale(6) BigDecimal repayShare) {
        DynamicDiscount.Largest largest = DynamicDiscount.largest(owed, collateral, repayShare, 6);

        assertThat(largest.taken()).isLessThanOrEqualTo(collateral);
        assertThat(largest.repaid()).isLessThanOrEqualTo(owed)
                .isGreaterThanOrEqualTo(largest.taken().multiply(repayShare));
    }

    /** Either something is left to the account or something is missing, never both. */
    @Property
    void anAccountThatIsAbsorbedKeepsNoMoreThanItWasCredited(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal owed,
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(4) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal credited) {
        Absorption absorbed = Absorption.of(owed, price, credited, 6);

        assertThat(absorbed.balanceAfter().multiply(absorbed.badDebt())).isZero();
        assertThat(absorbed.balanceAfter().multiply(price)).isLessThanOrEqualTo(credited);
        assertThat(absorbed.paidOut()).isEqualByComparingTo(absorbed.balanceAfter().add(owed));
    }

    @Property
    void aBuyerInTheStoreFrontGetsNoLessThanAtTheMarketAndNoMoreThanAtTheWholeDiscount(
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal priceFactor,
            @ForAll @BigRange(min = "0.5", max = "1") @Scale(4) BigDecimal liquidationFactor,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal paid,
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(4) BigDecimal price) {
        BigDecimal bought = shop(priceFactor, liquidationFactor).collateral(paid, BigDecimal.ONE, price, 18);

        assertThat(bought)
                .isGreaterThanOrEqualTo(shop(BigDecimal.ZERO, liquidationFactor).collateral(paid, BigDecimal.ONE, price, 18))
                .isLessThanOrEqualTo(shop(BigDecimal.ONE, liquidationFactor).collateral(paid, BigDecimal.ONE, price, 18));
    }

    /** Twice as long leaves the part of the part; between two moments the line between their prices is never below it. */
    @Property(tries = 200)
    void anExponentialFallLosesTheSamePartInTheSameTime(
            @ForAll @BigRange(min = "0.01", max = "1") @Scale(4) BigDecimal left,
            @ForAll @IntRange(min = 1, max = 5_000) int over,
            @ForAll @IntRange(min = 0, max = 5_000) int once,
            @ForAll @IntRange(min = 0, max = 5_000) int again) {
        BigDecimal one = exponential(left, over, once);
        BigDecimal other = exponential(left, over, again);

        assertThat(exponential(left, over, once + again)).isCloseTo(one.multiply(other), within(MISSED));
        assertThat(exponential(left, over, (once + again) / 2))
                .isLessThanOrEqualTo(exponential(left, over, Math.min(once, again)))
                .isLessThanOrEqualTo(one.add(other).divide(BigDecimal.valueOf(2)).add(new BigDecimal("0.03")));
    }

    /** Flat, and a share of each further unit: of two amounts the incentives part by the share of what they part by. */
    @Property
    void aKeeperGetsTheTipWhateverIsRaisedAndTheShareOfEachUnit(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal tip,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal chip,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal raised,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal more) {
        KeeperIncentive incentive = new KeeperIncentive(tip, chip);

        assertThat(incentive.of(BigDecimal.ZERO)).isEqualByComparingTo(tip);
        assertThat(incentive.of(raised.add(more)).subtract(incentive.of(raised)))
                .isEqualByComparingTo(chip.multiply(more));
    }

    /** It never passes the most, never leaves more room than the gap, falls at once and rises only after its time. */
    @Property
    void aCeilingFollowsItsDebtUpWithTimeAndDownAtOnce(
            @ForAll @BigRange(min = "0", max = "5000") @Scale(2) BigDecimal ceiling,
            @ForAll @BigRange(min = "0", max = "5000") @Scale(2) BigDecimal debt,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal gap,
            @ForAll @IntRange(min = 0, max = 20) int hours) {
        BigDecimal most = new BigDecimal("4000");
        BigDecimal wanted = most.min(debt.add(gap));
        BigDecimal then = new AutoLine(most, gap, Duration.ofHours(8)).ceiling(ceiling, debt, Duration.ofHours(hours));

        assertThat(then).isLessThanOrEqualTo(ceiling.max(wanted)).isGreaterThanOrEqualTo(ceiling.min(wanted));
        if (wanted.compareTo(ceiling) <= 0 || hours >= 8) {
            assertThat(then).isEqualByComparingTo(wanted);
        } else {
            assertThat(then).isEqualByComparingTo(ceiling);
        }
    }

    /** What is due stays due as time passes and the price falls; at either bound exactly it is not. */
    @Property
    void anAuctionThatIsDueToStartAnewStaysSo(
            @ForAll @IntRange(min = 0, max = 7200) int elapsed,
            @ForAll @IntRange(min = 0, max = 7200) int later,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal top,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal part,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal cusp) {
        AuctionReset reset = new AuctionReset(Duration.ofSeconds(3600), cusp);
        BigDecimal price = top.multiply(part);
        boolean due = reset.isDue(Duration.ofSeconds(elapsed), price, top);

        assertThat(due).isEqualTo(elapsed >= 3601 || part.compareTo(cusp) < 0 && top.signum() > 0);
        assertThat(!due || reset.isDue(Duration.ofSeconds(elapsed + later), price, top)).isTrue();
        assertThat(reset.isDue(Duration.ofSeconds(3600), top.multiply(cusp), top)).isFalse();
    }

    private static BigDecimal exponential(BigDecimal left, int over, int elapsed) {
        return AuctionCurve.EXPONENTIAL.price(
                BigDecimal.ONE, Duration.ofSeconds(over), left, Duration.ofSeconds(elapsed));
    }

    private static StoreFront shop(BigDecimal priceFactor, BigDecimal liquidationFactor) {
        return new StoreFront(priceFactor, liquidationFactor);
    }
}
