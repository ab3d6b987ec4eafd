package io.collateralpolicy.decision.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is paid for the first time shows in the classes that are loaded; nothing is timed. */
class WarmUpTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    @Timeout(3 * PATIENCE_SECONDS)
    void theFirstRequestOfAnyKindLoadsNothingThatTheWarmUpHasNot() throws IOException, InterruptedException {
        Map<String, Long> cold = loaded("cold");
        Map<String, Long> warm = loaded(FirstRequests.WARM);

        assertThat(cold.keySet()).as("kinds of accounts")
                .anyMatch(kind -> kind.startsWith("lots"))
                .anyMatch(kind -> kind.startsWith("positions"))
                .anyMatch(kind -> kind.startsWith("options"))
                .anyMatch(kind -> kind.contains("+loans"))
                .anyMatch(kind -> kind.contains("+intents"));
        assertThat(cold.values()).as("without it").anyMatch(classes -> classes > 0);
        assertThat(warm).hasSameSizeAs(cold).allSatisfy((kind, classes) -> assertThat(classes).as(kind).isZero());
    }

    private Map<String, Long> loaded(String how) throws IOException, InterruptedException {
        Path said = folder.resolve(how);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FirstRequests.class.getName(), how)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        Map<String, Long> loaded = new TreeMap<>();
        Files.readAllLines(said).stream().filter(line -> line.startsWith(FirstRequests.SAYS)).map(line -> line.split(" "))
                .forEach(words -> loaded.put(words[1], Long.valueOf(words[2])));
        return loaded;
    }
}
