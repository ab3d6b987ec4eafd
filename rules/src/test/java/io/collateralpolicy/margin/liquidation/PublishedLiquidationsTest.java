package io.collateralpolicy.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lending protocols' own numbers: what is repaid, seized, discounted, absorbed. */
class PublishedLiquidationsTest {

    /** Aave: 1000 repaid at 1, a lot at 2000, bonus 5 %, of it 10 % the protocol's. */
    @Test
    void aThousandRepaidSeizesMoreThanHalfAnEther() {
        Seizure seizure = Seizure.of(ether("1.05"), decimal("1000"), decimal("100"), decimal("0.1"));

        assertThat(seizure.seized()).isEqualByComparingTo("0.525");
        assertThat(seizure.protocolFee()).isEqualByComparingTo("0.0025");
        assertThat(seizure.toLiquidator()).isEqualByComparingTo("0.5225");
    }

    /** 0.4 · 2000 / 1.05 = 761.904761904…, up to the debt's six places. */
    @Test
    void aSmallerLotIsSeizedWholeForLess() {
        Seizure seizure = Seizure.of(ether("1.05"), decimal("1000"), decimal("0.4"), BigDecimal.ZERO);

        assertThat(seizure.seized()).isEqualByComparingTo("0.4");
        assertThat(seizure.repaid()).isEqualByComparingTo("761.904762");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 200, 0.5, 0.6, 1.25",
        "810, 9, 0.5, 0.8, 100",
        "200, 200, 0, 0.6, 1",
        "2000, 2000, 0.5, 0.95, 1.025641025641025641"
    })
    void theStoreFrontOfCometSells(String paid, String price, String priceFactor, String factor, String bought) {
        StoreFront front = new StoreFront(decimal(priceFactor), decimal(factor));

        assertThat(front.collateral(decimal(paid), BigDecimal.ONE, decimal(price), 18)).isEqualByComparingTo(bought);
    }

    @ParameterizedTest
    @CsvSource({
        "0.385, 1.15", "0.625, 1.126761", "0.77, 1.074114", "0.86, 1.043841", "0.915, 1.026167", "0.945, 1.016777",
        "0.965, 1.010611", "0.98, 1.006036"
    })
    void theIncentiveOfMorphoFollowsTheThreshold(String threshold, String factor) {
        LiquidationIncentive incentive = new LiquidationIncentive(decimal("0.3"), decimal("1.15"));

        assertThat(incentive.factor(decimal(threshold)).setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"0.95, 0.15, 0.95", "0.8, 0.15, 0.85", "1, 0.15, 1", "1.2, 0.15, 1", "0.857, 0, 1"})
    void theDiscountOfEulerIsWhatHealthLacksUpToABound(String health, String most, String share) {
        assertThat(DynamicDiscount.repayShare(decimal(health), decimal(most))).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.4, 200, 0.8", "0.9, 0.4, 500, 0.65", "0.9, 0.4, 1000, 0.4", "0.8, 0.1, 250, 0.625",
        "0.65, 0.1, 250, 0.5125", "0.9, 0.4, 0, 0.9", "0.9, 0.4, -5, 0.9", "0.9, 0.4, 2000, 0.4"})
    void aThresholdRampsDownOverAThousandSeconds(String from, String to, long elapsed, String at) {
        ThresholdRamp ramp = new ThresholdRamp(decimal(from), decimal(to), Duration.ofSeconds(1000));

        assertThat(ramp.at(Duration.ofSeconds(elapsed), 18)).isEqualByComparingTo(at);
    }

    @Test
    void aThresholdOverNoTimeIsItsTargetAtOnce() {
        ThresholdRamp ramp = new ThresholdRamp(decimal("0.5"), decimal("0.4"), Duration.ZERO);

        assertThat(ramp.at(Duration.ZERO, 18)).isEqualByComparingTo("0.4");
        assertThat(ramp.at(Duration.ofSeconds(1), 18)).isEqualByComparingTo("0.4");
    }

    @Test
    void noThresholdRampsUpOrBackwards() {
        assertThatThrownBy(() -> new ThresholdRamp(decimal("0.4"), decimal("0.5"), Duration.ofSeconds(1)))
                .hasMessageContaining("falls");
        assertThatThrownBy(() -> new ThresholdRamp(decimal("0.5"), decimal("0.4"), Duration.ofSeconds(-1)))
                .hasMessageContaining("no time");
    }

    /** Twenty thousand credited at 95 % against 18000: a thousand stays the account's. */
    @Test
    void whatIsCreditedBeyondTheDebtStaysTheAccounts() {
        Absorption absorbed = Absorption.of(decimal("18000"), BigDecimal.ONE, decimal("19000"), 6);

        assertThat(absorbed.balanceAfter()).isEqualByComparingTo("1000");
        assertThat(absorbed.paidOut()).isEqualByComparingTo("19000");
        assertThat(absorbed.badDebt()).isEqualByComparingTo("0");
    }

    /** A bonus of 5 %: 1 / 1.05 of 100 is 95.238…; 96 is beyond, 90 is not. */
    @Test
    void aLoanToValueOf96IsToxicAtABonusOf5AndOneOf90IsNot() {
        assertThat(ToxicBound.isBelow(decimal("96"), decimal("100"), decimal("0.05"))).isFalse();
        assertThat(ToxicBound.isBelow(decimal("90"), decimal("100"), decimal("0.05"))).isTrue();
        assertThat(ToxicBound.isBelow(decimal("100"), decimal("105"), decimal("0.05"))).isFalse();
    }

    /** Morpho.sol, enableLltv: a liquidation LTV of 100 % or more is refused, anything below is not. */
    @ParameterizedTest
    @CsvSource({"1", "1.01", "0", "-0.5"})
    void aThresholdOfAHundredPercentOrMoreIsNoMarket(String threshold) {
        LiquidationIncentive incentive = new LiquidationIncentive(decimal("0.3"), decimal("1.15"));

        assertThatThrownBy(() -> incentive.factor(decimal(threshold))).hasMessageContaining("above 0 and below 1");
        assertThat(incentive.factor(decimal("0.999999999999999999"))).isEqualByComparingTo("1");
    }

    private static Seizure.Terms ether(String bonusFactor) {
        return new Seizure.Terms(BigDecimal.ONE, 6, decimal("2000"), 18, decimal(bonusFactor));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
