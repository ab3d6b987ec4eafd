package io.collateralpolicy.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.collateralpolicy.assessment.answer.Family;
import io.collateralpolicy.conformance.adapter.Adapters;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case of every claimed model, over {@code -Dconformance.data=DIR}; a table of what passed is printed. */
class ConformanceTest {

    private static final ObjectMapper READER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Map<String, Adapter> adapters = Adapters.byModel();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void claimedModelsPassEveryCase() throws IOException {
        Path cases = Path.of(System.getProperty("conformance.data", "")).resolve("cases");
        if (!Files.isDirectory(cases)) {
            abort("conformance SKIPPED: there is no folder " + cases + "; give one by -Dconformance.data=DIR");
        }
        for (Path file : files(cases)) {
            READER.readTree(Files.readAllBytes(file)).path("cases").forEach(c -> judge(new Case(c)));
        }
        print();

        assertThat(failures).isEmpty();
        assertThat(tallies.keySet()).as("claimed models without a case").containsAll(adapters.keySet());
    }

    private void judge(Case judged) {
        Tally tally = tallies.computeIfAbsent(judged.model(), m -> new Tally());
        Adapter adapter = adapters.get(judged.model());
        if (adapter == null) {
            tally.notClaimed++;
            return;
        }
        List<String> differences = differences(adapter, judged);
        if (differences.isEmpty()) {
            tally.passed++;
        } else {
            tally.failed++;
            failures.add(judged.id() + " " + differences);
        }
    }

    private static List<String> differences(Adapter adapter, Case judged) {
        Scenario scenario = adapter.scenario(judged.inputs());
        ScenarioRunner runner = new ScenarioRunner(ShippedPolicies.ready(adapter.policy(), "1.0.0"));
        JsonNode answer = StrictJson.mapper().valueToTree(runner.answer(scenario));
        List<String> differences = new ArrayList<>(Judge.differences(judged, adapter.result(answer)));
        if (!hasFindingOfARule(answer)) {
            differences.add("no finding of a rule");
        }
        return differences;
    }

    private static boolean hasFindingOfARule(JsonNode answer) {
        for (JsonNode finding : answer.path("findings")) {
            if (!finding.path("family").asText().equals(Family.HOST.name())) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> files(Path cases) throws IOException {
        try (Stream<Path> files = Files.list(cases)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    private void print() {
        StringBuilder report = new StringBuilder("conformance\n");
        Tally total = new Tally();
        tallies.forEach((model, tally) -> {
            report.append(model).append(": ").append(tally).append('\n');
            total.add(tally);
        });
        System.out.println(report.append(total));
    }

    /** Cases of one model by fate. */
    private static final class Tally {

        private int passed;
        private int failed;
        private int notClaimed;

        void add(Tally other) {
            passed += other.passed;
            failed += other.failed;
            notClaimed += other.notClaimed;
        }

        @Override
        public String toString() {
            return passed + " passed, " + failed + " failed, " + notClaimed + " not claimed";
        }
    }
}
