package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.reference.Interpreter;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.wire.CanonicalJson;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of every package is answered with the same bytes, whichever way its rules are asked. */
class ThreeEvaluationsOfScenariosTest {

    private static final Function<ReadyPolicy, RuleEvaluation> DIRECT = policy -> policy.logic()::evaluate;
    private static final Function<ReadyPolicy, RuleEvaluation> SESSION = policy -> policy.logic()::evaluateBySession;
    private static final Function<ReadyPolicy, RuleEvaluation> INTERPRETER =
            policy -> new Interpreter(policy.source().rules(), policy.numbers())::evaluate;

    @TestFactory
    Stream<DynamicTest> shippedPackages() {
        return ShippedPolicies.folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> answersAreTheSame(folder)));
    }

    private static void answersAreTheSame(Path folder) {
        PolicyPackage source = ShippedPolicies.read(folder);
        ScenarioRunner runner = new ScenarioRunner(ShippedPolicies.ready(folder));
        List<Scenario> scenarios = ScenarioRunner.scenarios(source);

        assertThat(scenarios).isNotEmpty().allSatisfy(scenario -> {
            byte[] expected = CanonicalJson.bytes(runner.answer(scenario, INTERPRETER));
            assertThat(CanonicalJson.bytes(runner.answer(scenario, DIRECT))).isEqualTo(expected);
            assertThat(CanonicalJson.bytes(runner.answer(scenario, SESSION))).isEqualTo(expected);
        });
    }
}
