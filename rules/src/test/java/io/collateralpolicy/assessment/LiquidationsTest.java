package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be liquidated, and what happens where prices are missing; under Aave's rules. */
class LiquidationsTest {

    /**
     * Twice the numbers of the release notes of Aave 3.3: collateral 800 and 2000, debts 1800 and 800, 1000 must be left.
     * All of a debt or all of a lot may go; else at least 1000 of both stays: 800 of the larger debt may be repaid.
     * 800 / 1.05 = 761.904761… buy all of the smaller lot.
     */
    @ParameterizedTest
    @CsvSource({
        "ether, small, 800, ALLOWED", "ether, large, 1800, ALLOWED", "ether, large, 800, ALLOWED",
        "ether, large, 801, REFUSED", "dai, large, 761, REFUSED", "dai, large, 761.904762, ALLOWED"
    })
    void dustOfNeitherSideIsLeft(String lot, String loan, String quantity, Outcome outcome) {
        Story story = Story.under("aave-v3", "1.1.0")
                .quote("WETH", "oracle", "2000", 1).quote("DAI", "oracle", "1", 1)
                .quote("USDC", "oracle", "1", 1).quote("USDT", "oracle", "1", 1)
                .lot("dai", "DAI", "800").lot("ether", "WETH", "1")
                .loan("large", "USDC", "1800").loan("small", "USDT", "800");

        Assessment answer = story.wants(Wish.liquidate(lot, loan, quantity)).decide();

        assertThat(answer.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.REFUSED) {
            assertThat(answer.intents().get(0).bindingRuleIds()).containsExactly("LQ-140");
        }
    }

    /** ⌊⌊100 · 0.99 / 2100⌋ · 1.05⌋ = ⌊0.047142857142857142 · 1.05⌋ in units of 10^−18. */
    @Test
    void aLotIsSeizedAtItsHighestLastGoodPriceAndADebtRepaidAtItsLowest() {
        Assessment answer = LateFeeds.of(3600, 3600).wants(Wish.liquidate("ether", "rent", "100")).decide();

        Step step = answer.liquidationPlan().orElseThrow().steps().get(0);
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(step.repaidValue()).isEqualByComparingTo("99");
        assertThat(step.seizedQuantity()).isEqualByComparingTo("0.049499999999999999");
    }

    @Test
    void beyondTheBoundNothingIsSeizedAndTheAccountWaits() {
        Assessment answer = LateFeeds.of(7201, 1).wants(Wish.liquidate("ether", "rent", "100")).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.liquidationPlan()).isEmpty();
        assertThat(answer.intents().get(0).bindingRuleIds()).contains("HOST-071");
    }

    @Test
    void withoutAnIntentNothingIsSaidOfIt() {
        Assessment answer = LateFeeds.of(7201, 1).decide();

        assertThat(answer.liquidationPlan()).isEmpty();
        assertThat(answer.findings()).noneMatch(f -> f.ruleId().startsWith("HOST-07"));
    }

    /** A token that nobody wants, however many there are of it, is not what a liquidator gets. */
    @Test
    void whatProtectsNothingShieldsFromNothing() {
        Assessment answer = Story.under("aave-v3", "1.1.0")
                .quote("WETH", "oracle", "2000", 1).quote("JUNK", "oracle", "1000000", 1).quote("USDC", "oracle", "1", 1)
                .lot("junk", "JUNK", "1000").lot("ether", "WETH", "1").loan("rent", "USDC", "1800")
                .decide();

        assertThat(answer.liquidationPlan().orElseThrow().steps()).extracting(s -> s.lotId().orElseThrow())
                .containsExactly("ether");
    }
}
