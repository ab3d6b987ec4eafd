package io.collateralpolicy.scenario.determinism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Expectations are no digests kept from a run: what one JDK decides is held against what the other does. */
class SameBytesOnEveryJdkTest {

    private static final int OLDEST = 17;
    private static final int NEWEST = 25;
    private static final int PATIENCE_MINUTES = 10;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2 * PATIENCE_MINUTES, unit = TimeUnit.MINUTES)
    void theOldestAndTheNewestJdkDecideToTheByte() throws IOException, InterruptedException {
        Optional<Path> oldest = Jdks.ofFeature(OLDEST);
        Optional<Path> newest = Jdks.ofFeature(NEWEST);
        assumeTrue(oldest.isPresent() && newest.isPresent(), "needs a JDK " + OLDEST + " and a JDK " + NEWEST
                + ": install both side by side, or name the other one in JAVA_HOME_" + NEWEST);

        List<String> old = digests(oldest.get());
        List<String> young = digests(newest.get());

        assertThat(old).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(young).isEqualTo(old);
    }

    private List<String> digests(Path home) throws IOException, InterruptedException {
        Path out = folder.resolve("digests-" + home.getFileName());
        Path err = folder.resolve("errors-" + home.getFileName());
        Process process = new ProcessBuilder(Jdks.java(home).toString(), "-Xmx512m", "-cp", classPath(),
                        DecisionDigests.class.getName())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended && process.exitValue() == 0).as(home + ": " + Files.readString(err)).isTrue();
        return Files.readAllLines(out).stream().filter(line -> line.startsWith(DecisionDigests.MARK)).toList();
    }

    /** Surefire hides the class path in a jar's manifest and tells it beside. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
