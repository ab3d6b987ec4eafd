package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Family;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.StrictJson;
import java.util.ArrayList;
import java.util.List;

/** Asks an adapter about a case and judges what it says. */
final class Answers {

    private Answers() {}

    /** What does not hold; empty for a pass. Who cannot answer at all says why. */
    static List<String> differences(Adapter adapter, Case judged) {
        try {
            if (adapter instanceof PolicyAdapter policy) {
                return ofPolicy(policy, judged);
            }
            return adapter instanceof StageAdapter stage
                    ? ofStage(stage, judged)
                    : Judge.differences(judged, ((ArithmeticAdapter) adapter).result(judged.inputs()));
        } catch (RuntimeException e) {
            return List.of("no answer: " + e);
        }
    }

    private static List<String> ofPolicy(PolicyAdapter adapter, Case judged) {
        Scenario scenario = adapter.scenario(judged.inputs());
        ScenarioRunner runner = new ScenarioRunner(ShippedPolicies.ready(adapter.policy(), adapter.version()));
        Assessment answer = runner.answer(scenario);
        JsonNode result = adapter.result(StrictJson.mapper().valueToTree(answer), judged.inputs());
        return withRule(Judge.differences(judged, result), answer.findings());
    }

    private static List<String> ofStage(StageAdapter adapter, Case judged) {
        ReadyPolicy ready = ShippedPolicies.ready(adapter.policy(), adapter.version());
        ReadyPolicy overlaid = ready.with(adapter.overlay(judged.inputs()).over(ready.numbers()));
        StageAdapter.Asked asked = adapter.asked(DecidingPolicy.of(overlaid), judged.inputs());
        return withRule(Judge.differences(judged, asked.result()), asked.findings());
    }

    private static List<String> withRule(List<String> found, List<Finding> findings) {
        List<String> differences = new ArrayList<>(found);
        if (findings.stream().allMatch(f -> f.family() == Family.HOST)) {
            differences.add("no finding of a rule");
        }
        return differences;
    }
}
