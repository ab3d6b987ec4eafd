package io.collateralpolicy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final ReadyPolicy STANDARD = ShippedPolicies.ready("standard", "1.0.0");

    /** 3750 to 3000 is a fall of exactly 0.2, and the breaker trips above 20 %, authored without places. */
    @Test
    void aRuleThatKeptSilentSaysWhichNumberWouldHaveMadeItSpeak() {
        WhyNot whyNot = whyNot("price-drop-at-the-bound-trips-nothing", "CB-010");

        assertThat(whyNot.spoke()).isFalse();
        assertThat(whyNot.findings()).isEmpty();
        assertThat(whyNot.facts()).anySatisfy(f -> {
            assertThat(f.subject()).isEqualTo(Map.of("asset", "WETH"));
            assertThat(f.comparisons()).containsExactly(new Compared(
                    "priceDrop", ">", "0.200000", "0.20", Optional.of("maximumPriceDrop"), Optional.of(false)));
        });
        assertThat(whyNot.sentences())
                .contains("WETH: priceDrop is 0.200000 and not > 0.20 (maximumPriceDrop)");
    }

    @Test
    void aRuleThatSpokeShowsWhatItSaid() {
        WhyNot whyNot = whyNot("price-drop-trips-the-breaker-and-stops-new-risk", "CB-010");

        assertThat(whyNot.spoke()).isTrue();
        assertThat(whyNot.findings()).singleElement().satisfies(f -> assertThat(f.passed()).isFalse());
        assertThat(whyNot.facts()).anySatisfy(f -> assertThat(f.holds()).contains(true));
    }

    /** An alternative is silent only when both sides fail, and both are shown. */
    @Test
    void everyComparisonOfAnAlternativeIsShown() {
        WhyNot whyNot = whyNot("unknown-asset-is-ineligible", "HC-020");

        assertThat(whyNot.facts()).filteredOn(f -> f.subject().containsValue("lot-2")).singleElement().satisfies(f -> {
            assertThat(f.holds()).contains(false);
            assertThat(f.comparisons()).extracting(Compared::expected)
                    .containsExactly("CRYPTO_MAJOR", "LIQUID_STAKING");
        });
        assertThat(whyNot.facts()).filteredOn(f -> f.subject().containsValue("lot-1")).singleElement()
                .satisfies(f -> assertThat(f.holds()).contains(true));
    }

    /** With intents the judged state is the projected one: after withdrawing 1 of 10 the lot has 9. */
    @Test
    void factsAreThoseOfTheJudgedState() {
        WhyNot whyNot = whyNot("price-drop-at-the-bound-trips-nothing", "EL-010");

        assertThat(whyNot.facts()).singleElement().satisfies(f ->
                assertThat(f.comparisons()).extracting(Compared::actual).contains("27000.000000"));
    }

    @Test
    void anUnknownRuleIsNoAnswer() {
        assertThat(Explainer.whyNot(STANDARD, input("price-drop-at-the-bound-trips-nothing"), "ZZ-999")).isEmpty();
    }

    private static WhyNot whyNot(String scenario, String ruleId) {
        return Explainer.whyNot(STANDARD, input(scenario), ruleId).orElseThrow();
    }

    private static AssessmentInput input(String name) {
        Scenario scenario = Scenario.read(
                STANDARD.source().files().content("scenarios/" + name + ".json").orElseThrow());
        return new AssessmentInput(
                scenario.given(),
                scenario.given().account().orElseThrow(),
                scenario.given().market().orElseThrow(),
                MarketSource.CALLER,
                scenario.given().asOf().orElseThrow(),
                List.copyOf(scenario.breakers()),
                Instant.EPOCH,
                "sha256:0",
                "sha256:0");
    }
}
