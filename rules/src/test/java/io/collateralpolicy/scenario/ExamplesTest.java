package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.request.Consistency;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of the repository answer what their files say. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../examples"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("request.json"))).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
        }
    }

    private static void check(Path folder) throws IOException {
        DecisionRequest request =
                StrictJson.read(Files.readAllBytes(folder.resolve("request.json")), DecisionRequest.class);
        Scenario scenario =
                new Scenario(folder.toString(), "", request, List.of(), Optional.empty(), Optional.empty(), Map.of());
        ScenarioRunner runner = new ScenarioRunner(ShippedPolicies.newest(request.policy().name()));

        JsonNode answer = StrictJson.mapper().valueToTree(runner.answer(scenario));

        assertThat(Consistency.violations(request)).isEmpty();
        assertHolds(answer, StrictJson.readTree(Files.readAllBytes(folder.resolve("answer.json"))), "");
    }

    /** Every member expected stands in the answer; an expected element stands in its list at the same place. */
    private static void assertHolds(JsonNode answer, JsonNode expected, String path) {
        if (expected.isObject()) {
            expected.fields().forEachRemaining(
                    e -> assertHolds(answer.path(e.getKey()), e.getValue(), path + "." + e.getKey()));
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                assertHolds(answer.path(i), expected.path(i), path + "[" + i + "]");
            }
        } else {
            assertThat(answer).as(path).isEqualTo(expected);
        }
    }
}
