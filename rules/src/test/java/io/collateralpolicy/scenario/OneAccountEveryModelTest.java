package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The scenarios that show one account side by side under each margin model do speak of one account. */
class OneAccountEveryModelTest {

    private static final Path STANDARD = Path.of("policies/standard/1.1.0");
    private static final String ONE_ACCOUNT = "scenarios/one-account-";
    private static final Set<String> MODELS = Set.of("STATIC_RATIO", "SCENARIO_GRID", "PARAMETRIC_VALUE_AT_RISK",
            "PARAMETRIC_EXPECTED_SHORTFALL", "HISTORICAL_VALUE_AT_RISK", "HISTORICAL_EXPECTED_SHORTFALL");

    @Test
    void theyDifferInSegmentAndMarginModeAlone() {
        Set<String> requests = new TreeSet<>();
        scenarios().forEach((path, scenario) -> requests.add(withoutChoiceOfModel(scenario)));

        assertThat(requests).hasSize(1);
    }

    @Test
    void eachModelOfTheFieldStandsOnce() {
        Set<String> models = new TreeSet<>();
        answers().values().forEach(a -> a.current().nettingSets().forEach(set -> models.add(set.model())));

        assertThat(models).isEqualTo(new TreeSet<>(MODELS));
    }

    @Test
    void underEveryModelOpeningNeedsAtLeastWhatKeepingDoesAndShortfallIsNotBelowValueAtRisk() {
        Map<String, Assessment> answers = answers();

        assertThat(answers.values()).allSatisfy(a ->
                assertThat(a.current().initialMargin()).isGreaterThanOrEqualTo(a.current().maintenanceMargin()));
        assertThat(margin(answers, "historical-expected-shortfall"))
                .isGreaterThanOrEqualTo(margin(answers, "historical-value-at-risk"));
    }

    /** The same short put needs more where the collateral behind it follows the same underlying. */
    @Test
    void aShortPutNeedsMoreWhenEtherBacksItThanWhenDollarsDo() {
        Assessment ether = answer("scenarios/short-put-backed-by-ether.json");
        Assessment dollars = answer("scenarios/short-put-backed-by-dollars.json");

        assertThat(ether.current().initialMargin()).isGreaterThan(dollars.current().initialMargin());
        assertThat(ether.current().maintenanceMargin()).isGreaterThan(dollars.current().maintenanceMargin());
    }

    private static BigDecimal margin(Map<String, Assessment> answers, String name) {
        return answers.get(ONE_ACCOUNT + name + ".json").current().maintenanceMargin();
    }

    private static String withoutChoiceOfModel(Scenario scenario) {
        ObjectNode request = StrictJson.mapper().valueToTree(scenario.given());
        ((ObjectNode) request.path("account")).remove(List.of("pool", "marginMode"));
        return request.toString();
    }

    /** Without the one that shows what happens when there is no history. */
    private static Map<String, Scenario> scenarios() {
        PolicyPackage policy = ShippedPolicies.read(STANDARD);
        Map<String, Scenario> scenarios = new TreeMap<>();
        policy.files().paths().stream()
                .filter(p -> p.startsWith(ONE_ACCOUNT) && !p.endsWith("without-history.json"))
                .forEach(p -> scenarios.put(p, Scenario.read(policy.files().content(p).orElseThrow())));
        return scenarios;
    }

    private static Map<String, Assessment> answers() {
        Map<String, Assessment> answers = new TreeMap<>();
        scenarios().keySet().forEach(path -> answers.put(path, answer(path)));
        return answers;
    }

    private static Assessment answer(String path) {
        Scenario scenario = Scenario.read(ShippedPolicies.read(STANDARD).files().content(path).orElseThrow());
        return new ScenarioRunner(ShippedPolicies.ready(STANDARD)).answer(scenario);
    }
}
