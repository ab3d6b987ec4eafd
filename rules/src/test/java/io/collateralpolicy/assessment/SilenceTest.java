package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.Assessment.Valuation;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DerivativePosition.Side;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Lot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is missing, unknown, frozen, promised or contradictory never becomes credit. */
class SilenceTest {

    @Test
    void aLotWithoutAPriceCarriesNoCredit() {
        Assessment answer = Story.standard().lot("gold", "wstETH", "1").decide();

        assertThat(effects(answer, "HOST-010")).containsExactly(Effect.INELIGIBLE);
        assertThat(answer.valuation()).isEqualTo(Valuation.PARTIAL);
        assertThat(answer.current().collateralValue()).isEqualByComparingTo("0");
    }

    @Test
    void nothingOfAnAssetNeedsNoPrice() {
        Assessment answer = Story.standard().lot("gold", "wstETH", "0").loan("old", "DAI", "0").decide();

        assertThat(answer.valuation()).isEqualTo(Valuation.COMPLETE);
        assertThat(effects(answer, "HOST-010")).isEmpty();
        assertThat(effects(answer, "HOST-020")).isEmpty();
    }

    @Test
    void aDebtWithoutAPriceRefusesWhatRaisesRiskAndBreachesOtherwise() {
        Assessment assessed = Story.standard().loan("rent", "DAI", "1").decide();
        Assessment withdrawn = Story.standard().lot("savings", "WETH", "10").loan("rent", "DAI", "1")
                .wants(Wish.withdraw("savings", "0.1")).decide();

        assertThat(effects(assessed, "HOST-020")).containsExactly(Effect.BREACH);
        assertThat(effects(withdrawn, "HOST-020")).containsExactly(Effect.REFUSE);
        assertThat(withdrawn.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aPositionWithoutAMarkRefusesWhatRaisesRisk() {
        Assessment answer = Story.standard().lot("savings", "WETH", "10").perpetual("bet", Side.LONG, "1", "3000")
                .wants(Wish.withdraw("savings", "0.1")).decide();

        assertThat(effects(answer, "HOST-020")).containsExactly(Effect.REFUSE);
    }

    @Test
    void closingWhatHasNoMarkDoesNotMakeItsLossKnown() {
        Assessment answer = Story.standard().lot("savings", "WETH", "10").perpetual("bet", Side.LONG, "1", "9000")
                .wants(Wish.close("bet", "1")).wants(Wish.withdraw("savings", "0.1")).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.valuation()).isEqualTo(Valuation.PARTIAL);
    }

    @Test
    void aLotThatNoRuleSpeaksOfIsIneligible() {
        Assessment answer = without(Action.ELIGIBLE_FROM).lot("savings", "WETH", "10").decide();

        assertThat(effects(answer, "HOST-030")).containsExactly(Effect.INELIGIBLE);
        assertThat(answer.current().collateralValue()).isEqualByComparingTo("0");
    }

    @Test
    void aLotWithoutAThresholdProtectsNothingAndCarriesNothing() {
        Assessment answer = without(Action.THRESHOLD_FROM).lot("savings", "WETH", "10").decide();

        assertThat(effects(answer, "HOST-040")).containsExactly(Effect.INELIGIBLE);
        assertThat(answer.current().lots().get(0).eligible()).isFalse();
        assertThat(answer.current().thresholdValue()).isEqualByComparingTo("0");
        assertThat(answer.current().collateralValue()).isEqualByComparingTo("0");
    }

    @Test
    void aFrozenLotKeepsWhatItSecuresAndSecuresNothingNew() {
        Story frozen = Story.standard().lot("savings", "WETH", "10").loan("rent", "USDC", "10000")
                .tripped("price-move-ETH", "ETH");
        Assessment before = frozen.decide();
        Assessment answer = frozen.wants(Wish.borrow("rent", "1")).decide();

        assertThat(before.current().liquidatable()).isFalse();
        assertThat(before.current().collateralValue()).isEqualByComparingTo("24990");
        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).bindingRuleIds()).containsExactly("HOST-050");
        // 24990 would cover 10001, without the frozen lot nothing does
        assertThat(finding(answer, "HOST-050").actual()).isEqualTo("-10001.000000");
    }

    @Test
    void breakersNobodyKnowsAreIgnored() {
        Assessment answer = Story.standard().lot("savings", "WETH", "10").tripped("volcano-ETH", "ETH")
                .wants(Wish.withdraw("savings", "1")).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.breakers()).extracting(b -> b.breakerId()).containsExactly("price-move-ETH");
    }

    @Test
    void whatIsPromisedElsewhereCountsInMarketValueOnly() {
        Assessment answer = Story.standard().lot("savings", "WETH", "10", "4").decide();

        // 10 × 3000; 6 × 3000 × 0.833; 6 × 3000 × 0.86
        assertThat(answer.current().marketValue()).isEqualByComparingTo("30000");
        assertThat(answer.current().collateralValue()).isEqualByComparingTo("14994");
        assertThat(answer.current().thresholdValue()).isEqualByComparingTo("15480");
    }

    @Test
    void whatIsWhollyPromisedAndUnpricedShieldsNobodyFromLiquidation() {
        Assessment shielded = Story.standard().lot("dead", "wstETH", "1").loan("rent", "USDC", "1").decide();
        Assessment bare = Story.standard().lot("dead", "wstETH", "1", "1").loan("rent", "USDC", "1").decide();

        assertThat(shielded.current().liquidatable()).isFalse();
        assertThat(bare.current().liquidatable()).isTrue();
    }

    @Test
    void aBalanceIsALotAboveZeroADebtBelowAndNothingAtZero() {
        Assessment answer = Story.standard().balance("cash", "USDC", "0").balance("owed", "USDC", "-5")
                .balance("held", "WETH", "2").decide();

        assertThat(answer.current().debt()).isEqualByComparingTo("5");
        assertThat(answer.current().lots()).extracting(l -> l.lotId()).containsExactly("held");
        assertThat(answer.current().marketValue()).isEqualByComparingTo("6000");
    }

    @Test
    void anOptionIsAGapOfStandard() {
        assertThatThrownBy(() -> Story.standard().option("put").mark("3000").decide())
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("`put`")
                .hasMessageContaining("`OPTION`");
    }

    @Test
    void aLoanWithoutAModelIsAGap() {
        assertThatThrownBy(() -> without(Action.USE_MODEL).loan("rent", "USDC", "1").decide())
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("`rent`");
    }

    @Test
    void twoModelsOfOneLoanAreAConflict() {
        Story story = with(f -> f instanceof Debt, Action.USE_MODEL, named("SCENARIO_GRID")).loan("rent", "USDC", "1");

        assertThatThrownBy(story::decide)
                .isInstanceOf(PolicyConflict.class)
                .hasMessageContaining("`MG-010`")
                .hasMessageContaining("`ZZ-001`");
    }

    @Test
    void haircutsAndThresholdsOutsideOfZeroAndOneAreAGap() {
        Predicate<Fact> lots = f -> f instanceof Lot;
        for (String beyond : List.of("-0.000001", "1.000001", "3")) {
            Argument value = new Argument(new BigDecimal(beyond), Optional.empty(), Optional.empty());
            Story haircut = with(lots, Action.HAIRCUT, named("BASE"), value).lot("savings", "WETH", "1");
            Story threshold = with(lots, Action.THRESHOLD, value).lot("savings", "WETH", "1");

            assertThatThrownBy(haircut::decide).isInstanceOf(PolicyGap.class).hasMessageContaining(beyond);
            assertThatThrownBy(threshold::decide).isInstanceOf(PolicyGap.class).hasMessageContaining(beyond);
        }
    }

    @Test
    void aHaircutOfOneLeavesNothingAndOfZeroEverything() {
        Predicate<Fact> lots = f -> f instanceof Lot;
        Argument one = new Argument(BigDecimal.ONE, Optional.empty(), Optional.empty());
        Assessment answer = with(lots, Action.HAIRCUT, named("LIQUIDITY"), one).lot("savings", "WETH", "1").decide();

        assertThat(answer.current().collateralValue()).isEqualByComparingTo("0");
        assertThat(answer.current().thresholdValue()).isEqualByComparingTo("2580");
    }

    @Test
    void equalQuotesOfOneSourceAreJudgedEach() {
        // both a second beyond the heartbeat of 60 s; neither may stay
        Assessment answer = Story.under("standard")
                .quote("WETH", "chainlink:ETH-USD", "3000", 61)
                .quote("WETH", "chainlink:ETH-USD", "9000", 61)
                .lot("savings", "WETH", "1")
                .decide();

        assertThat(answer.evidence().quotesUsed()).isEmpty();
        assertThat(effects(answer, "OR-010")).containsExactly(Effect.EXCLUDED, Effect.EXCLUDED);
    }

    @Test
    void anotherBaseCurrencyIsNoQuestionForThisPolicy() {
        Story story = Story.standard();
        var foreign = new AccountState("acct-ada", "1",
                MarginMode.CROSS, "EUR", Optional.empty(), List.of(), List.of(),
                List.of(), List.of());
        AssessmentInput input = new AssessmentInput(story.request(), foreign,
                MarketInput.NONE, Assessment.MarketSource.CALLER, Story.NOW,
                List.of(), Story.NOW, "sha256:input", "sha256:market");

        assertThatThrownBy(() -> Assessor.assess(story.policy(), input))
                .isInstanceOf(InconsistentRequest.class)
                .hasMessageContaining("/account/baseCurrency");
    }

    private static Story without(Action action) {
        Story story = Story.standard();
        RuleEvaluation all = story.policy().rules();
        return story.asked((stage, facts) ->
                all.evaluate(stage, facts).stream().filter(c -> c.action() != action).toList());
    }

    /** One rule more, ZZ-001, in the stage of terms. */
    private static Story with(Predicate<Fact> subjects, Action action, Argument... arguments) {
        Story story = Story.standard();
        RuleEvaluation all = story.policy().rules();
        RuleHeader rule = new RuleHeader("ZZ-001", "a rule of this test", "here", "", Stage.TERMS);
        return story.asked((stage, facts) -> {
            List<Choice> choices = new ArrayList<>(all.evaluate(stage, facts));
            facts.stream().filter(subjects)
                    .forEach(f -> choices.add(new Choice(rule, action, f, List.of(arguments))));
            return choices;
        });
    }

    private static Argument named(String name) {
        return new Argument(name, Optional.empty(), Optional.empty());
    }

    private static List<Effect> effects(Assessment answer, String ruleId) {
        return answer.findings().stream().filter(f -> f.ruleId().equals(ruleId)).map(Finding::effect).toList();
    }

    private static Finding finding(Assessment answer, String ruleId) {
        return answer.findings().stream().filter(f -> f.ruleId().equals(ruleId)).findFirst().orElseThrow();
    }
}
