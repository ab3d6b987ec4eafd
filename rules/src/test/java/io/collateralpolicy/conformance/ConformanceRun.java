package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.collateralpolicy.wire.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every case of a folder, asked and judged once. */
final class ConformanceRun {

    private static final ObjectMapper READER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Map<String, Adapter> adapters;
    private final Tallies tallies;
    private final List<String> failures = new ArrayList<>();
    private final ByteArrayOutputStream digested = new ByteArrayOutputStream();

    ConformanceRun(Map<String, Adapter> adapters) {
        this.adapters = adapters;
        this.tallies = new Tallies(adapters);
    }

    /** Asks and judges every case of every file, in the order of their names. */
    void over(Path cases) throws IOException {
        for (Path file : files(cases)) {
            byte[] content = Files.readAllBytes(file);
            digested.writeBytes(Digest.sha256(content).getBytes(StandardCharsets.US_ASCII));
            JsonNode document = READER.readTree(content);
            document.path("cases").forEach(c -> judge(Case.of(c, document)));
        }
    }

    Tallies tallies() {
        return tallies;
    }

    List<String> failures() {
        return failures;
    }

    /** Of the cases: two runs with the same digest asked the same. */
    String digest() {
        return Digest.sha256(digested.toByteArray());
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
