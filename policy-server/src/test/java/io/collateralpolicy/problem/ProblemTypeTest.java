package io.collateralpolicy.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {

    private static final Path RUNBOOK = Path.of("..", "docs", "runbook.md");
    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    @Test
    void thePageOfProblemsSaysWhatTheServerSays() throws IOException {
        List<String> said = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();

        List<String> meant = Arrays.stream(ProblemType.values())
                .map(type -> "| `%s` | %d | %s | %s |".formatted(type.slug(), type.status(), type.when(), type.remedy()))
                .toList();
        assertThat(said).containsExactlyElementsOf(meant);
    }

    @Test
    void theRunbookSaysOfEveryTypeWhoIsPagedWhatToLookAtAndWhatToDo() throws IOException {
        List<String> rows = Files.readAllLines(RUNBOOK).stream().filter(line -> line.startsWith("| `")).toList();

        assertThat(rows).extracting(row -> row.split("`")[1])
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.split("\\|", -1)).as(row).hasSize(6).satisfies(
                cells -> assertThat(List.of(cells).subList(1, 5)).noneMatch(String::isBlank)));
        assertThat(rows).extracting(row -> row.split("\\|")[2].strip().split(" ")[0])
                .allMatch(List.of("nobody", "platform", "risk", "security")::contains);
    }

    @Test
    void aTypeIsFoundByItsName() {
        assertThat(ProblemType.named("not-found")).hasValue(ProblemType.NOT_FOUND);
        assertThat(ProblemType.named("NOT_FOUND")).isEmpty();
    }
}
