package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.basis.Negotiated;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was negotiated for an account: inside the bounds of the policy's parameters, seen in the evidence, named in findings. */
class NegotiatedTermsTest {

    /** 10 WETH at 3000 lend 0.85 · 0.98 = 0.833 of 30,000 under the policy, and 0.85 · 0.95 = 0.8075 under these terms. */
    @Test
    void aNegotiatedHaircutHoldsInPlaceOfThePolicys() {
        Assessment own = ada(Story.standard()).decide();
        Assessment agreed = ada(under(Map.of("volatilityHaircut", "5"))).decide();

        assertThat(own.current().collateralValue()).isEqualByComparingTo("24990");
        assertThat(agreed.current().collateralValue()).isEqualByComparingTo("24225");
        assertThat(own.evidence().negotiatedTerms()).isEmpty();
        assertThat(agreed.evidence().negotiatedTerms().orElseThrow().applied()).isTrue();
        assertThat(agreed.policy().packageDigest()).isEqualTo(own.policy().packageDigest());
    }

    /** HC-020 says the haircut, and a rule about quotes how far ahead their clock may run; nothing else rests on the terms. */
    @Test
    void findingsAndHaircutsOfTheRulesThatRestOnThemNameThemAndOthersDoNot() {
        Assessment answer = ada(under(Map.of("volatilityHaircut", "5", "earliestQuoteAge", "-PT1S"))).decide();

        assertThat(answer.findings()).filteredOn(f -> f.table().equals(Optional.of("negotiated-terms"))).isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.metric()).isEqualTo("quoteAge");
                    assertThat(f.row()).contains("earliestQuoteAge");
                });
        assertThat(answer.current().lots().get(0).haircuts()).filteredOn(h -> h.ruleId().equals("HC-020")).singleElement()
                .satisfies(h -> assertThat(h.table().orElseThrow() + " " + h.row().orElseThrow())
                        .isEqualTo("negotiated-terms volatilityHaircut"));
        assertThat(answer.current().lots().get(0).haircuts()).filteredOn(h -> !h.ruleId().equals("HC-020"))
                .noneMatch(h -> h.table().equals(Optional.of("negotiated-terms")));
    }

    /** {@code volatilityHaircut} is bounded by 0 and 50 %; {@code maximumPriceDrop} is protected. */
    @ParameterizedTest
    @CsvSource({
        "volatilityHaircut, 0, true", "volatilityHaircut, 50, true", "volatilityHaircut, 50.01, false",
        "volatilityHaircut, -1, false", "volatilityHaircut, much, false", "maximumPriceDrop, 20, false",
        "nothingKnown, 1, false"
    })
    void onlyWhatThePolicyBoundsMayBeNegotiatedAndOnlyInsideOfIt(String parameter, String value, boolean allowed) {
        assertThat(Negotiated.refusal(ShippedPolicies.ready("standard", "1.0.0").numbers(), Map.of(parameter, value)).isEmpty())
                .isEqualTo(allowed);
    }

    /** A package that came later may have narrower bounds: nothing is clamped. */
    @Test
    void termsThatThePackageDoesNotAllowAreLeftAsideWholeAndItIsSaid() {
        Assessment answer = ada(under(Map.of("volatilityHaircut", "60", "minimumLotValue", "5"))).decide();

        NegotiatedUsed used = answer.evidence().negotiatedTerms().orElseThrow();
        assertThat(answer.current().collateralValue()).isEqualByComparingTo("24990");
        assertThat(used.applied()).isFalse();
        assertThat(used.reason().orElseThrow()).contains("volatilityHaircut").contains("50");
        assertThat(answer.findings()).noneMatch(f -> f.table().equals(Optional.of("negotiated-terms")));
    }

    private static Story ada(Story story) {
        return story.lot("ether", "WETH", "10").loan("rent", "USDC", "10000");
    }

    private static Story under(Map<String, String> parameters) {
        return Story.negotiated("standard", "1.0.0", new NegotiatedUsed(
                        "1", "sha256:terms", "credit support annex, paragraph 13", parameters, true, Optional.empty()))
                .quote("WETH", "chainlink:ETH-USD", "3000", 10)
                .quote("USDC", "chainlink:USDC-USD", "1", 10);
    }
}
