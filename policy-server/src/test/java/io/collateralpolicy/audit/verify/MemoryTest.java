package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier as it is called, in a Java of its own. */
class MemoryTest {

    private static final int ENTRIES = 100_000;

    @TempDir
    Path folder;

    /** In memory these entries alone would be more than the heap. */
    @Test
    void aLogLargerThanTheHeapIsChecked() throws IOException, InterruptedException {
        Path bundle = LargeBundle.write(folder.resolve("bundle.zip"), ENTRIES, 700);

        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m", "-cp", "target/classes", AuditVerifier.class.getName(), bundle.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(verifier.waitFor()).as(said).isZero();
        assertThat(said).contains("log node-0: 100000 entries, 101 checkpoints", "VERDICT  CONSISTENT");
    }
}
