package io.collateralpolicy.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.AuditChain;
import io.collateralpolicy.audit.EmptyFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A process that does nothing but append is killed a hundred times; whatever it was told to be durable is there. */
class LogCrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.log.rounds", 100);
    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());
    private static final int MOST_ANSWERS = 300;

    @Test
    void everyAcknowledgedEntryIsFoundAfterEveryKill() throws Exception {
        Path folder = EmptyFolder.at(Path.of("target", "log-crash").toAbsolutePath());
        String path = folder.resolve("policy").toString();
        Random random = new Random(SEED);
        Map<String, String> acknowledged = new TreeMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            List<String> lines = killedAfter(1 + random.nextInt(MOST_ANSWERS), path, "round-" + round, folder);
            lines.stream().map(line -> line.split(" ")).forEach(line -> acknowledged.put(line[0], line[1]));
            requireFound(path, acknowledged, "round " + round + " of seed " + SEED);
        }
        try (EmbeddedLog log = EmbeddedLog.at(path)) {
            assertThat(AuditChain.firstBroken(log.database(), EmbeddedLog.NAME)).isEmpty();
        }
    }

    /** What the process said until it was killed; what stood in the pipe it had said too. */
    private static List<String> killedAfter(int answers, String path, String run, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        path,
                        run)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors.log").toFile()))
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (lines.size() == answers) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(lines).as("see `%s`", folder.resolve("errors.log")).hasSizeGreaterThanOrEqualTo(answers);
        return lines.stream().filter(line -> line.matches("\\d+ sha256:[0-9a-f]{64}")).toList();
    }

    private static void requireFound(String path, Map<String, String> acknowledged, String round) throws Exception {
        try (EmbeddedLog log = EmbeddedLog.at(path)) {
            Map<String, String> stored = new TreeMap<>();
            log.database()
                    .query("SELECT entry_index, leaf_hash FROM audit_entry", row -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
            assertThat(stored).as(round).containsAllEntriesOf(acknowledged);
        }
    }
}
