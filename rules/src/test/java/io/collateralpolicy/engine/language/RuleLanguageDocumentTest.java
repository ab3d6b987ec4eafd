package io.collateralpolicy.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Authors read the page, not the code, so it says what the code knows. */
class RuleLanguageDocumentTest {

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("../docs/rule-language.md"));
    }

    static Stream<FactType> facts() {
        return Stream.of(Stage.values()).flatMap(s -> s.facts().stream());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void thePageListsEveryPropertyOfTheFact(FactType fact) throws IOException {
        String line = lines().stream()
                .filter(l -> l.startsWith("| `") && l.contains("` | `" + fact.name() + "` | "))
                .findFirst()
                .orElseThrow();

        assertThat(fact.properties()).extracting(Property::path).allSatisfy(p -> assertThat(line).contains("`" + p + "`"));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void thePageSaysHowTheActionIsWrittenAndCombines(Action action) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("$subject"));
        action.forms().forEach(f -> arguments.add(f.name().toLowerCase(Locale.ROOT)));
        String written = "| `" + action.word() + "(" + String.join(", ", arguments) + ")` | ";

        assertThat(lines()).anySatisfy(line -> {
            assertThat(line).startsWith(written).contains("| " + action.law() + " |");
            assertThat(action.outputs()).allSatisfy(o -> assertThat(line).contains("`" + o + "`"));
        });
    }
}
