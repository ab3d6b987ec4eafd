package io.collateralpolicy.it.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of {@code docs/operations.md}, against the packaged server, as a process of its own. */
class DoctorIT {

    private static final Path LIBERTY = Path.of(System.getProperty("wlp.home"));

    @TempDir
    private Path data;

    private record Said(int code, String lines) {}

    @Test
    void aServerThatMayStartIsWell() throws Exception {
        Said said = doctor(Map.of("LOCAL_USERS", "true"));

        assertThat(said.lines()).contains("ok    Java: ", "ok    settings: ", "ok    database: ").doesNotContain("FAIL");
        assertThat(said.code()).isZero();
    }

    @Test
    void aServerThatWouldNotStartIsToldWhy() throws Exception {
        Said said = doctor(Map.of("RUN_MODE", "production", "LOCAL_USERS", "true"));

        assertThat(said.lines()).contains("FAIL  settings: ", "local.users must not be as it is");
        assertThat(said.code()).isOne();
    }

    private Said doctor(Map<String, String> environment) throws IOException, InterruptedException {
        String drivers = LIBERTY.resolve("usr/shared/resources/jdbc") + "/*";
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", jar() + ":" + drivers,
                "io.collateralpolicy.doctor.Doctor",
                LIBERTY.resolve("usr/servers/released/server.xml").toString()));
        command.environment().put("DATA_DIR", data.toString());
        command.environment().putAll(environment);
        Process process = command.redirectErrorStream(true).start();
        String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), lines);
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-doctor.jar")).findFirst().orElseThrow();
        }
    }
}
