package io.collateralpolicy.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.collateralpolicy.conformance.adapter.Adapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case of every claimed model, over {@code -Dconformance.data=DIR}; a table of what passed is printed. */
class ConformanceTest {

    private static final ObjectMapper READER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Map<String, Adapter> adapters = Adapters.byModel();
    private final Tallies tallies = new Tallies(adapters);
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
        System.out.println(tallies.report());

        assertThat(failures).isEmpty();
        assertThat(tallies.models()).as("claimed models without a case").containsAll(adapters.keySet());
    }

    private void judge(Case judged) {
        Tally tally = tallies.of(judged.model());
        Adapter adapter = adapters.get(judged.model());
        if (adapter == null) {
            tally.notClaimed();
            return;
        }
        List<String> differences = Answers.differences(adapter, judged);
        if (differences.isEmpty()) {
            tally.passed();
        } else {
            tally.failed();
            failures.add(judged.id() + " " + differences);
        }
    }

    private static List<Path> files(Path cases) throws IOException {
        try (Stream<Path> files = Files.list(cases)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }
}
