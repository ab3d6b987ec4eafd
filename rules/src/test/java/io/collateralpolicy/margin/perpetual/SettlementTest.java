package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a liquidation pays: to a keeper within guards, and out of collateral. */
class SettlementTest {

    /** Synthetixio/synthetix-v3 23585f73: 60 is raised to 100, 435 cut to 110, at most a share of collateral, if any. */
    @ParameterizedTest
    @CsvSource({"100, 10000, 1000, 60, 100, 100", "100, 10000, 1000, 810, 100, 810", "1, 110, 10, 435, 200, 110",
        "100, 10000, 10, 60, 0, 100", "1, 110, 10, 435, 0, 110", "100, 10000, 0.5, 60, 100, 50"})
    void aRewardStaysWithinItsGuards(
            BigDecimal minimum, BigDecimal maximum, BigDecimal share, BigDecimal rewards, BigDecimal collateral,
            BigDecimal reward) {
        assertThat(new LiquidationReward(minimum, maximum, share).of(rewards, collateral)).isEqualByComparingTo(reward);
    }

    /** gmx-io/gmx-synthetics a5c0c883: 300 of profit at 4,000 are 0.075 tokens; a loss beyond the collateral leaves none. */
    @ParameterizedTest
    @CsvSource({"1, 4000, 300, 1, 0.075", "1, 5000, -4050000, 0, 0", "2, 4000, -4000, 1, 0", "1, 3, -1, 0.666666666666666666, 0",
        "1, 2500, 0, 1, 0"})
    void aLossIsTakenOutOfCollateralAndAProfitPaidInIt(
            BigDecimal quantity, BigDecimal price, BigDecimal profit, BigDecimal returned, BigDecimal paid) {
        CollateralSettlement settlement = new CollateralSettlement(quantity, price);

        assertThat(settlement.returned(profit)).isEqualByComparingTo(returned);
        assertThat(settlement.profitPaid(profit)).isEqualByComparingTo(paid);
    }

    @Property
    void neverMoreIsReturnedThanThereWas(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal quantity,
            @ForAll @BigRange(min = "0.01", max = "10000") @Scale(2) BigDecimal price,
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(2) BigDecimal profit) {
        assertThat(new CollateralSettlement(quantity, price).returned(profit)).isBetween(BigDecimal.ZERO, quantity);
    }

    @Property
    void aRewardRisesWithWhatIsLiquidatedAndNeverBeyondAnyGuard(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal minimum,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal width,
            @ForAll @BigRange(min = "0", max = "2") @Scale(2) BigDecimal share,
            @ForAll @BigRange(min = "0", max = "3000") @Scale(2) BigDecimal rewards,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal more,
            @ForAll @BigRange(min = "0.01", max = "3000") @Scale(2) BigDecimal collateral) {
        BigDecimal maximum = minimum.add(width);
        LiquidationReward guards = new LiquidationReward(minimum, maximum, share);
        BigDecimal reward = guards.of(rewards, collateral);
        BigDecimal most = maximum.min(share.multiply(collateral));

        assertThat(reward).isLessThanOrEqualTo(most).isGreaterThanOrEqualTo(minimum.min(most));
        assertThat(guards.of(rewards.add(more), collateral)).isBetween(reward, reward.add(more));
        assertThat(guards.of(rewards, BigDecimal.ZERO)).isBetween(minimum, maximum);
    }
}
