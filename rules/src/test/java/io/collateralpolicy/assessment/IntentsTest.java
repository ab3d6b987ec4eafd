package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.request.DerivativePosition.Side;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What intents may name, what they leave, and that no way of asking gets around a rule. */
class IntentsTest {

    /** WETH under {@code standard}: 1 − (1 − 0.15)(1 − 0.02) leaves 0.833 of 3000 = 2499. */
    private static Story ada() {
        return Story.standard().lot("savings", "WETH", "10").loan("rent", "USDC", "10000");
    }

    @Test
    void withdrawsTheLastUnitOfALotThatSecuresNothing() {
        Assessment answer = Story.standard().lot("savings", "WETH", "10").wants(Wish.withdraw("savings", "10")).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.projected().orElseThrow().marketValue()).isEqualByComparingTo("0");
    }

    @Test
    void repaysToNothingAndIsFree() {
        Assessment answer = ada().wants(Wish.repay("rent", "10000")).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.projected().orElseThrow().healthFactor()).isEmpty();
    }

    @Test
    void namesTheIntentThatTakesMoreThanThereIs() {
        refused(ada().wants(Wish.withdraw("savings", "10.000000000000000001")), "/intents/0/quantity");
        refused(ada().wants(Wish.pledge("savings", "1")).wants(Wish.withdraw("savings", "12")), "/intents/1/quantity");
        refused(ada().wants(Wish.repay("rent", "10000.000001")), "/intents/0/quantity");
        refused(ada().perpetual("hedge", Side.SHORT, "3", "3000").mark("3000").wants(Wish.close("hedge", "3.001")),
                "/intents/0/quantity");
        refused(Story.standard().lot("promised", "WETH", "10", "4").wants(Wish.withdraw("promised", "6.01")),
                "/intents/0/quantity");
    }

    @Test
    void namesTheIntentThatSpeaksOfWhatIsNotThere() {
        refused(ada().wants(Wish.withdraw("rent", "1")), "/intents/0/lotId");
        refused(ada().wants(Wish.repay("savings", "1")), "/intents/0/loanId");
        refused(ada().wants(Wish.close("hedge", "1")), "/intents/0/positionId");
        refused(ada().wants(Wish.pledge("gift", "1")), "/intents/0/asset");
        refused(ada().wants(Wish.borrow("car", "1")), "/intents/0/asset");
    }

    @Test
    void anIntentCannotCallWhatIsThereByAnotherAssetsName() {
        refused(ada().wants(Wish.borrowNew("rent", "DAI", "1")), "/intents/0/asset");
        refused(ada().wants(Wish.pledgeNew("savings", "USDC", "1")), "/intents/0/asset");
        refused(ada().perpetual("hedge", Side.LONG, "3", "3000").mark("3000")
                .wants(Wish.open("hedge", "1", "3000", "BTC")), "/intents/0/position/instrument");
    }

    @Test
    void aTrippedBreakerStopsALotPledgedInTheSameBreathFromLeaving() {
        Assessment answer = Story.standard()
                .lot("savings", "WETH", "10")
                .tripped("price-move-ETH", "ETH")
                .wants(Wish.pledgeNew("gift", "WETH", "5"))
                .wants(Wish.withdraw("gift", "5"))
                .decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(1).bindingRuleIds()).contains("CB-030");
        assertThat(answer.intents().get(0).allowed()).as("what lowers risk goes ahead").isTrue();
    }

    @Test
    void borrowingTwiceOnANewLoanIsAnsweredLikeBorrowingOnce() {
        Assessment answer = Story.standard().lot("savings", "WETH", "1")
                .wants(Wish.borrowNew("car", "USDC", "2000"))
                .wants(Wish.borrow("car", "1000"))
                .decide();

        // 1 × 2499 secures 2499, so beside 2000 there is room for 499, and beside 1000 for 1499
        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).maximumQuantity().orElseThrow()).isEqualByComparingTo("1499");
        assertThat(answer.intents().get(1).maximumQuantity().orElseThrow()).isEqualByComparingTo("499");
    }

    @Test
    void anIntentThatALaterOneRestsOnHasNoSmallerQuantityThatPasses() {
        Assessment answer = Story.standard().lot("savings", "WETH", "1")
                .wants(Wish.borrowNew("car", "USDC", "5000"))
                .wants(Wish.repay("car", "1000"))
                .decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).maximumQuantity().orElseThrow()).isEqualByComparingTo("0");
        assertThat(answer.intents().get(0).maximumLimitedBy()).contains("LQ-010");
    }

    @Test
    void anEmptiedPositionMayBeOpenedAgain() {
        Assessment answer = Story.standard().lot("savings", "WETH", "1")
                .perpetual("hedge", Side.LONG, "0", "3000").mark("3000")
                .wants(Wish.openLong("hedge", "100", "3000"))
                .decide();

        // 300 of initial margin a contract against 2499 of collateral: 8.33 contracts
        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).maximumQuantity().orElseThrow()).isEqualByComparingTo("8.33");
    }

    @Test
    void closingALosingPositionDoesNotForgiveTheLoss() {
        // long 10 from 3200 to 3000: −2000; collateral 2499 leaves 499 for withdrawing, a WETH in 2499 of which is 0.199…
        Assessment answer = Story.standard().lot("savings", "WETH", "1")
                .perpetual("bet", Side.LONG, "10", "3200").mark("3000")
                .wants(Wish.close("bet", "10"))
                .wants(Wish.withdraw("savings", "1"))
                .decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.projected().orElseThrow().derivativesValue().net()).isEqualByComparingTo("-2000");
        assertThat(answer.projected().orElseThrow().initialMargin()).isEqualByComparingTo("0");
    }

    @Test
    void averagesTheEntryAgainstTheHolder() {
        // (2 × 3000 + 1 × 3001) / 3 = 3000.333…, up for a long: the loss at 3000 is 3 × 0.333…4 ≈ 1, never below
        Assessment answer = Story.standard().lot("savings", "WETH", "10")
                .perpetual("bet", Side.LONG, "2", "3000").mark("3000")
                .wants(Wish.openLong("bet", "1", "3001"))
                .decide();

        assertThat(answer.projected().orElseThrow().derivativesValue().net()).isEqualByComparingTo("-1.000001");
    }

    @Test
    void whatLowersRiskIsNeverRefusedWhateverIsMissing() {
        List<Story> worst = List.of(
                ada().loan("ghost", "DAI", "1").wants(Wish.repay("rent", "1")),
                ada().loan("ghost", "DAI", "1").wants(Wish.repay("ghost", "1")),
                ada().loan("ghost", "DAI", "1").wants(Wish.pledge("savings", "1")),
                ada().perpetual("bet", Side.LONG, "1", "3000").wants(Wish.close("bet", "0.5")),
                ada().perpetual("bet", Side.LONG, "1", "3000").wants(Wish.close("bet", "1")),
                ada().loan("ruin", "USDC", "1000000").wants(Wish.repay("rent", "1")),
                ada().tripped("price-move-ETH", "ETH").tripped("price-move-USD", "USD").wants(Wish.repay("rent", "1")));

        assertThat(worst).allSatisfy(story -> {
            Assessment answer = story.decide();
            assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
            assertThat(answer.intents()).allMatch(i -> i.allowed());
            assertThat(answer.findings()).noneMatch(f -> f.effect() == Finding.Effect.REFUSE);
        });
    }

    private static void refused(Story story, String path) {
        assertThatThrownBy(story::decide)
                .isInstanceOfSatisfying(InconsistentRequest.class, e -> assertThat(e.violations())
                        .extracting(Violation::path)
                        .containsExactly(path));
    }
}
