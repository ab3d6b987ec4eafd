package io.collateralpolicy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    @ParameterizedTest
    @ValueSource(strings = {"standard", "aave-v2", "aave-v3", "compound-comet"})
    void everyPropertyIsProvedOfEveryShippedPolicy(String policy) {
        ReadyPolicy ready = ShippedPolicies.ready(policy, "1.0.0");

        List<AnalysisResult> results = Analysis.of(ready);

        assertThat(results).extracting(AnalysisResult::property).containsExactly(AnalysisProperty.values());
        assertThat(results).allSatisfy(result -> {
            assertThat(result.status()).as(result.toString()).isEqualTo(Status.PROVED);
            assertThat(result.witness()).isEmpty();
        });
    }
}
