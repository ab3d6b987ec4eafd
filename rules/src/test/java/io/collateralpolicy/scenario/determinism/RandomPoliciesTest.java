package io.collateralpolicy.scenario.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.analysis.AnyPolicy;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.reference.Interpreter;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages at random decide accounts at random with the same bytes: directly, by a session and by the interpreter. */
class RandomPoliciesTest {

    private static final int ACCOUNTS = 40;

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16})
    void decideTheSameWhicheverWayTheirRulesAreAsked(int seed) {
        PolicyPackage source = new AnyPolicy(new Random(seed)).draft().sealed();
        List<Function<ReadyPolicy, RuleEvaluation>> ways = List.of(
                p -> p.logic()::evaluateBySession, p -> new Interpreter(p.source().rules(), p.numbers())::evaluate);
        try (PolicyCompiler compiler = new PolicyCompiler(); CompiledLogic logic = compiler.compile(source.rules()).join()) {
            ScenarioRunner runner = new ScenarioRunner(ReadyPolicy.of(source, logic));
            for (Scenario account : GeneratedAccounts.scenarios(ACCOUNTS)) {
                byte[] expected = DecisionDigests.said(() -> runner.answer(account, p -> p.logic()::evaluate));

                ways.forEach(way -> assertThat(DecisionDigests.said(() -> runner.answer(account, way)))
                        .as(account.title())
                        .isEqualTo(expected));
            }
        }
    }
}
