package io.collateralpolicy.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The virtual machine's own log of what it loads says whether anything was before everything was checked. */
class ClassesAreCheckedFirstTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2 * PATIENCE_SECONDS)
    void ofAPackageWithOneUnsafeClassNoneIsLoaded() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-Xlog:class+load:file=" + loaded, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CheckedFirst.class.getName())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();

        List<String> classes = Files.readAllLines(loaded);
        assertThat(Files.readAllLines(said)).anySatisfy(line -> assertThat(line)
                .startsWith(CheckedFirst.SAID).contains("/terms/", "java/lang/System.setProperty"));
        assertThat(classes).as("of the safe package").anyMatch(line -> line.contains("cp." + CheckedFirst.FINE + ".terms."));
        assertThat(classes).as("of the unsafe package").noneMatch(line -> line.contains("cp." + CheckedFirst.UNSAFE));
    }
}
