package io.collateralpolicy.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.wire.StrictJson;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How fast the offline verifier is, as it is called: a process of its own with 64 MB of heap. */
final class VerifierBenchmark {

    private static final int ENTRIES = 1_000_000;
    private static final int DECISIONS = 2_000;

    private final Path folder;

    private VerifierBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Measures into {@code verifier.md} of the folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> lines = new VerifierBenchmark(folder).measured();
        Files.write(folder.resolve("verifier.md"), lines);
        lines.forEach(System.out::println);
    }

    private List<String> measured() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%d processors, load average %.1f, Java %s",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version()));
        lines.addAll(List.of("", "| figure | aim | measured |", "|---|---|---|"));
        lines.add(rate("entries of 2 kB, form, chain, tree, signatures", "40,000 /s", ENTRIES,
                verify(LargeBundle.write(folder.resolve("hashes.zip"), ENTRIES, 2048))));
        Path decided = decided();
        Duration contents = verify(decided);
        Duration again = verify(decided, rules());
        lines.add(rate("decisions, contents against their digests", "", DECISIONS, contents));
        lines.add(rate("decisions, decided again (with the start of the rules)", "", DECISIONS, again.minus(contents)));
        return lines;
    }

    private static String rate(String what, String aim, int count, Duration took) {
        return String.format(Locale.ROOT, "| %s | %s | %,d /s |", what, aim, count * 1000L / Math.max(1, took.toMillis()));
    }

    private Path decided() throws IOException {
        DecidedBundle decided = new DecidedBundle(folder.resolve("packages"));
        byte[] request = decided.request();
        JsonNode answer = StrictJson.mapper().valueToTree(decided.assessment(request));
        for (int i = 0; i < DECISIONS; i++) {
            decided.decide(request, answer);
        }
        return decided.bundle.zip(folder.resolve("decisions.zip"));
    }

    private static String[] rules() {
        return Stream.concat(Stream.of("--rules"),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(path -> Files.exists(Path.of(path))))
                .toArray(String[]::new);
    }

    private static Duration verify(Path bundle, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-cp", "target/classes", AuditVerifier.class.getName(), bundle.toString()));
        command.addAll(List.of(options));
        long start = System.nanoTime();
        int exitCode = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException("the verifier found something: " + exitCode);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
