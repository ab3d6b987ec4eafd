package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.policy.PolicyPackage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of every shipped package meets its expectations. */
class PolicyScenariosTest {

    @TestFactory
    Stream<DynamicContainer> shippedPackages() {
        return ShippedPolicies.folders().stream()
                .map(f -> DynamicContainer.dynamicContainer(f.toString(), scenarios(f)));
    }

    private static Stream<DynamicTest> scenarios(Path folder) {
        PolicyPackage policy = ShippedPolicies.read(folder);
        ScenarioRunner runner = new ScenarioRunner(ShippedPolicies.ready(folder));
        return policy.files().paths().stream()
                .filter(p -> p.startsWith("scenarios/"))
                .map(p -> DynamicTest.dynamicTest(p, () -> {
                    Scenario scenario = Scenario.read(policy.files().content(p).orElseThrow());

                    assertThat(runner.mismatches(scenario)).as(scenario.title()).isEmpty();
                }));
    }
}
