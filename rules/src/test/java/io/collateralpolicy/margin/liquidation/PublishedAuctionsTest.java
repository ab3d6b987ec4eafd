package io.collateralpolicy.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maker's own numbers: slices, takings, curves, resets (makerdao/dss fa4f6630, clip.t.sol, dog.t.sol, abaci.t.sol). */
class PublishedAuctionsTest {

    private static final AuctionSlice.Vault VAULT =
            new AuctionSlice.Vault(decimal("100"), BigDecimal.ONE, decimal("40"));

    @Test
    void aWholeVaultRaisesItsDebtAndThePenalty() {
        AuctionSlice slice = AuctionSlice.of(VAULT, decimal("1000"), decimal("1.1"), BigDecimal.ZERO).orElseThrow();

        assertThat(slice.collateral()).isEqualByComparingTo("40");
        assertThat(slice.toRaise()).isEqualByComparingTo("110");
    }

    @Test
    void aRestOfExactlyDustStays() {
        AuctionSlice slice = AuctionSlice.of(VAULT, decimal("80"), BigDecimal.ONE, decimal("20")).orElseThrow();

        assertThat(slice.debt()).isEqualByComparingTo("80");
        assertThat(slice.collateral()).isEqualByComparingTo("32");
    }

    @Test
    void aRestBelowDustGoesToo() {
        AuctionSlice slice =
                AuctionSlice.of(VAULT, decimal("80.000000000000000001"), BigDecimal.ONE, decimal("20")).orElseThrow();

        assertThat(slice.debt()).isEqualByComparingTo("100");
        assertThat(slice.collateral()).isEqualByComparingTo("40");
    }

    @Test
    void theRoomHoldsTheAccumulatedRate() {
        AuctionSlice.Vault accrued = new AuctionSlice.Vault(decimal("100"), decimal("1.02"), decimal("40"));

        AuctionSlice slice = AuctionSlice.of(accrued, decimal("81.6"), BigDecimal.ONE, decimal("20.4")).orElseThrow();

        assertThat(slice.debt()).isEqualByComparingTo("80");
        assertThat(slice.toRaise()).isEqualByComparingTo("81.6");
        assertThat(slice.collateral()).isEqualByComparingTo("32");
    }

    @Test
    void aPartBelowDustAndAVaultWithoutCollateralAreNoAuction() {
        AuctionSlice.Vault empty = new AuctionSlice.Vault(decimal("100"), BigDecimal.ONE, BigDecimal.ZERO);

        assertThat(AuctionSlice.of(VAULT, decimal("10"), BigDecimal.ONE, decimal("20"))).isEqualTo(Optional.empty());
        assertThat(AuctionSlice.of(empty, decimal("1000"), BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void nobodyPaysMoreThanIsToBeRaised() {
        AuctionTake take = AuctionTake.of(decimal("25"), decimal("5"), decimal("40"), decimal("110"));

        assertThat(take.taken()).isEqualByComparingTo("22");
        assertThat(take.paid()).isEqualByComparingTo("110");
        assertThat(take.leftLot()).isEqualByComparingTo("18");
        assertThat(take.leftRaise()).isEqualByComparingTo("0");
    }

    @Test
    void aKeeperGetsATipAndAShare() {
        KeeperIncentive incentive = new KeeperIncentive(decimal("100"), decimal("0.02"));

        assertThat(incentive.of(decimal("110"))).isEqualByComparingTo("102.2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aLineOverAnHourLosesAHundredEachSixMinutes(int k) {
        BigDecimal price = AuctionCurve.LINEAR.price(
                decimal("1000"), Duration.ofHours(1), BigDecimal.ZERO, Duration.ofSeconds(360L * k));

        assertThat(price).isEqualByComparingTo(BigDecimal.valueOf(1000 - 100L * k));
    }

    @ParameterizedTest
    @CsvSource({"0, 4000", "900, 2000", "1800, 1000", "2700, 500", "3600, 250"})
    void theExponentialCurveHalvesEachQuarterOfAnHour(long elapsed, String price) {
        BigDecimal found = AuctionCurve.EXPONENTIAL.price(
                decimal("4000"), Duration.ofSeconds(1), decimal("0.999230132966"), Duration.ofSeconds(elapsed));

        assertThat(found).isCloseTo(decimal(price), within(decimal("0.001")));
        assertThat(found).isEqualTo(AuctionCurve.STAIR_STEP.price(
                decimal("4000"), Duration.ofSeconds(1), decimal("0.999230132966"), Duration.ofSeconds(elapsed)));
    }

    /** The same by its half-life: a half of the price is left after 900 s, and what a second leaves is 0.999230132966…. */
    @ParameterizedTest
    @CsvSource({"0, 4000", "1, 3996.920531864", "900, 2000", "1800, 1000", "2700, 500", "3600, 250"})
    void theExponentialCurveIsGivenByWhatIsLeftAfterAWhile(long elapsed, String price) {
        BigDecimal found = AuctionCurve.EXPONENTIAL.price(
                decimal("4000"), Duration.ofSeconds(900), decimal("0.5"), Duration.ofSeconds(elapsed));

        assertThat(found).isCloseTo(decimal(price), within(decimal("0.00000001")));
    }

    @Test
    void anExponentialCurveTakesWholeSecondsAndEveryCurveSomeTime() {
        assertThat(AuctionCurve.EXPONENTIAL.takes(Duration.ofMillis(1500))).isFalse();
        assertThat(AuctionCurve.STAIR_STEP.takes(Duration.ofMillis(1500))).isTrue();
        assertThat(AuctionCurve.values()).noneMatch(c -> c.takes(Duration.ZERO) || c.takes(Duration.ofSeconds(-1)));
    }

    /** 0.99^119 = 0.302404…, 0.99^120 = 0.299380… */
    @Test
    void aPercentASecondFallsBelowThirtyPercentAtStep120() {
        AuctionReset reset = new AuctionReset(Duration.ofDays(1), decimal("0.30"));

        assertThat(reset.isDue(Duration.ofSeconds(119), stairs(119), BigDecimal.ONE)).isFalse();
        assertThat(reset.isDue(Duration.ofSeconds(120), stairs(120), BigDecimal.ONE)).isTrue();
    }

    @Test
    void anAuctionAtItsTailOrCuspGoesOnAndASecondOrAPennyLaterNot() {
        AuctionReset reset = new AuctionReset(Duration.ofSeconds(3600), decimal("0.5"));

        assertThat(reset.isDue(Duration.ofSeconds(3600), decimal("2.5"), decimal("5"))).isFalse();
        assertThat(reset.isDue(Duration.ofSeconds(3601), decimal("2.5"), decimal("5"))).isTrue();
        assertThat(reset.isDue(Duration.ofSeconds(1), decimal("2.49"), decimal("5"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"950, 1000, PT8H, 1050", "950, 1000, PT7H59M59S, 1000", "500, 1000, PT0S, 600", "4990, 1000, PT8H, 5000"})
    void aCeilingRisesWithTimeBetweenAndFallsAtOnce(String debt, String ceiling, Duration since, String then) {
        AutoLine line = new AutoLine(decimal("5000"), decimal("100"), Duration.ofHours(8));

        assertThat(line.ceiling(decimal(ceiling), decimal(debt), since)).isEqualByComparingTo(then);
    }

    private static BigDecimal stairs(long steps) {
        return AuctionCurve.STAIR_STEP.price(
                BigDecimal.ONE, Duration.ofSeconds(1), decimal("0.99"), Duration.ofSeconds(steps));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
