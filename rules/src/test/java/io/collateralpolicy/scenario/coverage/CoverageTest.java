package io.collateralpolicy.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final ReadyPolicy POLICY = ShippedPolicies.ready("aave-v3", "1.0.0");

    @Test
    void everyRuleAndRowIsNamedWithTheExamplesThatReachIt() {
        Coverage.Recorder recorder = new Coverage.Recorder(POLICY);
        PolicyPackage source = POLICY.source();
        List<Scenario> scenarios = ScenarioRunner.scenarios(source);
        Scenario first = scenarios.get(0);
        new ScenarioRunner(POLICY).answer(first, ready -> recorder.listening("scenarios/first.json", ready.logic()::evaluate));

        Coverage coverage = recorder.coverage();

        assertThat(coverage.rules()).extracting(Coverage.RuleReached::ruleId).containsExactlyElementsOf(
                source.rules().rules().stream().map(rule -> rule.header().ruleId()).toList());
        String asset = first.given().account().orElseThrow().collateral().get(0).asset();
        assertThat(coverage.rows()).filteredOn(row -> row.table().equals("collateral-reserves")
                        && row.row().equals(asset.toLowerCase(java.util.Locale.ROOT)))
                .singleElement().satisfies(row -> assertThat(row.scenarios()).containsExactly("scenarios/first.json"));
        assertThat(coverage.rows()).filteredOn(row -> row.row().equals("ldo")).singleElement()
                .satisfies(row -> assertThat(row.scenarios()).isEmpty());
    }
}
