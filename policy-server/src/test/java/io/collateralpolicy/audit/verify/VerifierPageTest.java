package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.verify.report.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page says what the command does. */
class VerifierPageTest {

    private static final Path PAGE = Path.of("../docs/audit-verifier.md");

    @Test
    void everyExitCodeStandsInTheTable() throws IOException {
        List<String> listed = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| [0-9]+ \\| .*"))
                .map(line -> line.replaceAll("\\| ([0-9]+) \\| `([A-Z]+)`.*", "$1 $2"))
                .toList();

        assertThat(listed).containsExactlyElementsOf(
                Stream.of(Failure.values()).map(failure -> failure.exitCode() + " " + failure).toList());
    }

    @Test
    void everyVerdictStandsInTheTable() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Verdict.values()).allSatisfy(verdict -> assertThat(page).contains("| `" + verdict + "` | "));
    }
}
