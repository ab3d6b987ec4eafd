package io.collateralpolicy.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.explain.FindingChange;
import io.collateralpolicy.explain.FindingChange.Said;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same facts under two packages: the withdrawal that leaves 26.47 % in pool tokens, with a limit of 25 % and of 27 %. */
class CounterfactualTest {

    private static final PolicyPackage STANDARD = TestPolicies.source("standard");
    private static final PolicyPackage LOOSER = TestPolicies.changed(
            STANDARD, "tables/concentration-limits.csv", "LP_TOKEN,25", "LP_TOKEN,27");
    private static final String REFUSED = "scenarios/withdrawal-that-concentrates-lp-tokens-is-refused.json";

    @Test
    void aLooserLimitAllowsWhatWasRefusedAndTheRuleThatTurnedIsNamed() {
        Counterfactual counterfactual = between(STANDARD, LOOSER);

        assertThat(counterfactual.decided().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(counterfactual.other().outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(counterfactual.other().policy().packageDigest()).isEqualTo(LOOSER.packageDigest());
        assertThat(counterfactual.findings())
                .filteredOn(change -> change.state().name().equals("projected"))
                .filteredOn(change -> change.subject().equals(Map.of("lotId", "lot-3")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.ruleId()).isEqualTo("CL-030");
                    assertThat(change.decided().map(Said::passed)).contains(false);
                    assertThat(change.other().map(Said::passed)).contains(true);
                    assertThat(change.sentence()).isEqualTo("CL-030, shareOfMarketValue of lot-3: 0.264668 ≤ 0.250000"
                            + " fails; under the other package 0.264668 ≤ 0.270000 holds");
                });
        assertThat(counterfactual.figures()).extracting(JsonDifference::path).contains("/outcome", "/intents/0/allowed");
    }

    @Test
    void theSamePackageSaysTheSame() {
        Counterfactual counterfactual = between(STANDARD, STANDARD);

        assertThat(counterfactual.findings()).isEmpty();
        assertThat(counterfactual.figures()).isEmpty();
    }

    @Test
    void whatOnlyOnePackageSaysHasOneSide() {
        PolicyPackage forgetful = TestPolicies.changed(
                STANDARD, "tables/eligible-assets.csv", "weth-ethereum,WETH", "weth-ethereum,ANOTHER");

        assertThat(shareOfFirstLot(between(STANDARD, forgetful)).other()).isEmpty();
        assertThat(shareOfFirstLot(between(STANDARD, forgetful)).sentence()).endsWith("under the other package silent");
        assertThat(shareOfFirstLot(between(forgetful, STANDARD)).decided()).isEmpty();
        assertThat(shareOfFirstLot(between(forgetful, STANDARD)).sentence()).contains(": silent; under the other package");
    }

    /** An ineligible lot has no share that a concentration could count. */
    private static FindingChange shareOfFirstLot(Counterfactual counterfactual) {
        return counterfactual.findings().stream()
                .filter(change -> change.ruleId().equals("CL-030") && change.subject().containsValue("lot-1"))
                .findFirst()
                .orElseThrow();
    }

    private static Counterfactual between(PolicyPackage decided, PolicyPackage other) {
        return Counterfactual.of("dec_1", assessed(decided), assessed(other));
    }

    private static Assessment assessed(PolicyPackage source) {
        byte[] body = StrictJson.readTree(STANDARD.files().content(REFUSED).orElseThrow())
                .path("given").toString().getBytes(StandardCharsets.UTF_8);
        DecisionRequest request = StrictJson.read(body, DecisionRequest.class);
        return TestPolicies.loaded(source).assess(new AssessmentInput(
                request, request.account().orElseThrow(), request.market().orElseThrow(), MarketSource.CALLER,
                request.asOf().orElseThrow(), List.of(), request.asOf().get(), Digest.sha256(body), Digest.sha256(body)));
    }
}
