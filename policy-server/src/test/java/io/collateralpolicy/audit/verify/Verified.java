package io.collateralpolicy.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.wire.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the verifier's command says of a bundle, read as any program would read it. */
public record Verified(int exitCode, JsonNode report, String errors) {

    /** Of files that are nowhere. */
    static Verified of(Map<String, byte[]> files, Path disk, String... options) {
        List<String> arguments = new ArrayList<>(List.of("."));
        arguments.addAll(List.of(options));
        try {
            Outcome outcome = Verification.run(
                    Options.parse(arguments.toArray(String[]::new)), new MemoryBundle(files, disk));
            JsonNode report = StrictJson.readTree(JsonReport.of(outcome).getBytes(StandardCharsets.UTF_8));
            return new Verified(outcome.findings().exitCode(), report, "");
        } catch (IOException | Misuse e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the command, as it is called. */
    public static Verified of(Path bundle, String... options) {
        List<String> arguments = new ArrayList<>(List.of(bundle.toString(), "--report", "json"));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exitCode = AuditVerifier.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        JsonNode report = out.size() == 0
                ? StrictJson.mapper().createObjectNode()
                : StrictJson.readTree(out.toByteArray());
        return new Verified(exitCode, report, errors.toString(StandardCharsets.UTF_8));
    }

    public List<String> verdicts() {
        return report.path("verdicts").findValuesAsText("verdict");
    }

    /** The kinds of failure that were found, in their order. */
    public List<String> failures() {
        List<String> names = new ArrayList<>();
        report.path("findings").forEach(finding -> {
            if (!names.contains(finding.path("failure").asText())) {
                names.add(finding.path("failure").asText());
            }
        });
        return names;
    }

    /** Log and indexes of the first entry that is wrong: {@code node-0 3 to 5}. */
    public String first() {
        JsonNode place = report.path("firstWrong");
        String from = place.path("from").asText();
        String to = place.path("to").asText();
        return place.path("log").asText() + " " + (from.equals(to) ? from : from + " to " + to);
    }

    public String messages() {
        return String.join("\n", report.path("findings").findValuesAsText("message"));
    }
}
