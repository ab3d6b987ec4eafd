package io.collateralpolicy.it.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;

/** The log of the server under test: one JSON object a line, and nothing in it that a caller wrote. */
record ServerLog(List<String> lines) {

    private static final Path FILE = Path.of(System.getProperty("it.log"));
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names, addresses and passwords that the hostile requests carry, in small letters. */
    private static final List<String> OF_CALLERS = List.of(
            "acct-", "hostile-subject", "hostile-user", "drop table", "pg_sleep", "<script", "jndi", "' or ", "x-http-method",
            "bearer ey", "or '1'='1", "wetH' or".toLowerCase(Locale.ROOT));

    static long length() {
        try {
            return Files.size(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServerLog since(long offset) {
        try {
            byte[] all = Files.readAllBytes(FILE);
            String text = new String(all, (int) offset, all.length - (int) offset, StandardCharsets.UTF_8);
            return new ServerLog(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(SoftAssertions softly, List<String> secrets) {
        softly.assertThat(lines).as("requests leave lines").anyMatch(line -> line.contains("\"traceId\""));
        for (String line : lines) {
            softly.assertThat(isObject(line)).as("one JSON object: " + line).isTrue();
            softly.assertThat(OF_CALLERS).as("nothing of a caller: " + line)
                    .noneMatch(line.toLowerCase(Locale.ROOT)::contains);
            softly.assertThat(secrets).as("no token: " + line).noneMatch(line::contains);
            softly.assertThat(line).as("no password").doesNotContain(System.getProperty("it.password"));
        }
    }

    private static boolean isObject(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (IOException e) {
            return false;
        }
    }
}
