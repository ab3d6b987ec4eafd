package io.collateralpolicy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs scenarios of one package. */
public final class ScenarioRunner {

    private final ReadyPolicy policy;

    public ScenarioRunner(ReadyPolicy policy) {
        this.policy = policy;
    }

    /** Each expectation that the answer does not meet, in the order of the scenario. */
    public List<String> mismatches(Scenario scenario) {
        return mismatches(scenario, overlaid -> overlaid.logic()::evaluate);
    }

    /** The same with the rules asked another way. */
    public List<String> mismatches(Scenario scenario, Function<ReadyPolicy, RuleEvaluation> evaluation) {
        JsonNode answer = StrictJson.mapper().valueToTree(answer(scenario, evaluation));
        List<String> mismatches = new ArrayList<>();
        scenario.expect().forEach((path, expected) ->
                Expectation.mismatch(answer, path, expected).ifPresent(mismatches::add));
        return List.copyOf(mismatches);
    }

    /** What the policy, with the scenario's overlay, answers. */
    public Assessment answer(Scenario scenario) {
        return answer(scenario, overlaid -> overlaid.logic()::evaluate);
    }

    /** The same with the rules asked another way, which is given the policy with the scenario's overlay. */
    public Assessment answer(Scenario scenario, Function<ReadyPolicy, RuleEvaluation> evaluation) {
        Numbers numbers = scenario.overlay().orElse(Overlay.NONE).over(policy.numbers());
        ReadyPolicy overlaid = policy.with(numbers);
        return Assessor.assess(DecidingPolicy.of(overlaid).with(evaluation.apply(overlaid)), input(scenario));
    }

    /** The examples that a package holds, by path. */
    public static List<Scenario> scenarios(PolicyPackage source) {
        return source.files().paths().stream()
                .filter(path -> path.startsWith("scenarios/"))
                .map(path -> Scenario.read(source.files().content(path).orElseThrow()))
                .toList();
    }

    /** What a scenario asks, as a server would be asked; without its overlay. */
    public static AssessmentInput input(Scenario scenario) {
        MarketInput market = scenario.given().market().orElse(MarketInput.NONE);
        return new AssessmentInput(
                scenario.given(),
                scenario.given().account().orElseThrow(),
                market,
                MarketSource.CALLER,
                scenario.given().asOf().orElseThrow(),
                scenario.breakers(),
                scenario.effectiveFrom().orElse(Instant.EPOCH),
                Digest.sha256(CanonicalJson.bytes(scenario.given())),
                Digest.sha256(CanonicalJson.bytes(market)));
    }
}
