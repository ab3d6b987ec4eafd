package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.wire.StrictJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A package's scenarios hear every rule of it; what can hold or fail does both, what only objects is silent once. */
class EveryRuleIsExercisedTest {

    private static final Set<Action> MEASURED =
            Set.of(Action.LIMIT, Action.LIMIT_FROM, Action.MINIMUM, Action.ELIGIBLE_FROM);
    private static final Set<Action> OBJECTING =
            Set.of(Action.INELIGIBLE, Action.FROZEN_FOR_NEW, Action.REFUSE, Action.TRIP);

    @TestFactory
    Stream<DynamicTest> shippedPackages() {
        return ShippedPolicies.folders().stream()
                .filter(f -> f.startsWith("policies"))
                .map(f -> DynamicTest.dynamicTest(f.toString(), () -> exercised(f)));
    }

    private static void exercised(Path folder) {
        PolicyPackage policy = ShippedPolicies.read(folder);
        List<JsonNode> answers = answers(policy, new ScenarioRunner(ShippedPolicies.ready(folder)));
        List<Rule> rules = policy.rules().rules();

        assertThat(ids(rules, any -> true)).as("rules heard").isEqualTo(heard(answers));
        assertThat(found(answers, true)).as("rules that pass").containsAll(ids(rules, MEASURED::contains));
        assertThat(found(answers, false)).as("rules that fail").containsAll(ids(rules, MEASURED::contains));
        for (String id : ids(rules, OBJECTING::contains)) {
            assertThat(answers).as(id + " is silent").anyMatch(a -> !found(List.of(a), false).contains(id));
        }
    }

    private static List<JsonNode> answers(PolicyPackage policy, ScenarioRunner runner) {
        return policy.files().paths().stream()
                .filter(p -> p.startsWith("scenarios/"))
                .map(p -> Scenario.read(policy.files().content(p).orElseThrow()))
                .map(s -> StrictJson.mapper().<JsonNode>valueToTree(runner.answer(s)))
                .toList();
    }

    private static Set<String> ids(List<Rule> rules, Predicate<Action> saying) {
        Set<String> ids = new TreeSet<>();
        rules.stream()
                .filter(r -> r.calls().stream().anyMatch(c -> saying.test(c.action())))
                .forEach(r -> ids.add(r.header().ruleId()));
        return ids;
    }

    /** Every rule that an answer names, whatever for; the host's own findings aside. */
    private static Set<String> heard(List<JsonNode> answers) {
        Set<String> heard = new TreeSet<>();
        for (JsonNode answer : answers) {
            for (String member : List.of("ruleId", "modelRuleId", "liquidationThresholdRuleId")) {
                heard.addAll(answer.findValuesAsText(member));
            }
            answer.at("/evidence/quotesUsed").forEach(q -> heard.add(q.path("rule").asText().split(" ")[0]));
        }
        heard.removeIf(id -> id.startsWith("HOST-"));
        return heard;
    }

    private static Set<String> found(List<JsonNode> answers, boolean passed) {
        Set<String> found = new TreeSet<>();
        for (JsonNode answer : answers) {
            for (JsonNode finding : answer.path("findings")) {
                if (finding.path("passed").asBoolean() == passed) {
                    found.add(finding.path("ruleId").asText());
                }
            }
        }
        return found;
    }
}
