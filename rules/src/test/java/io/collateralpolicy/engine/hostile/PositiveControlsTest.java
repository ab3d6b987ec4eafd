package io.collateralpolicy.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** That no marker is seen says something only where one would be: of each family that can do harm, an attack does. */
class PositiveControlsTest {

    private static final int PATIENCE_SECONDS = 300;
    private static final List<String> CONTROLS = List.of(
            "after-the-printer/a-consequence-that-writes.drl",
            "enums/an-enum-in-one-line.drl",
            "eval/an-eval-in-a-pattern.drl",
            "from/from-a-static-call.drl",
            "functions/a-function-that-writes.drl",
            "imports/a-static-method.drl",
            "loops/a-loop-of-two-decisions.drl",
            "mvel-dialect/a-rule-in-mvel.drl",
            "named-consequences/a-named-consequence.drl",
            "queries/a-query-that-evaluates.drl",
            "recursion/a-fact-is-inserted.drl",
            "reflection/a-class-by-name.drl",
            "rule-name-injection/a-name-closes-its-quotes.drl",
            "salience-expressions/salience-is-a-call.drl",
            "size-bombs/parentheses-as-deep-as-the-file.drl",
            "string-literal-injection/a-text-and-a-plus.drl",
            "threads/a-file-is-made.drl",
            "unicode-escapes/a-call-spelled-in-escapes.drl");
    /** A row of the measured table: family, texts, how many do harm. */
    private static final Pattern MEASURED = Pattern.compile("(?m)^\\| ([a-z-]+) \\| \\d+ \\| ([1-9]\\d*) (?:\\| \\d+ ){6}\\|$");

    @TempDir
    private Path folder;

    @Test
    @Timeout(PATIENCE_SECONDS)
    void whereNoLinkStandsOneOfEachFamilyDoesItsHarm() throws IOException, InterruptedException {
        List<Attack> controls = Attack.all().stream().filter(attack -> CONTROLS.contains(attack.file())).toList();

        Map<Attack, Outcome> outcomes = new Forks(folder).outcomes(Standing.NO_LINK, controls);

        assertThat(outcomes).hasSameSizeAs(CONTROLS)
                .allSatisfy((attack, outcome) -> assertThat(outcome.isHarm()).as(attack + " " + outcome).isTrue());
    }

    /** The others do nothing in plain Drools, as the page shows: no marker of theirs could be seen. */
    @Test
    void everyFamilyThatWasMeasuredToDoHarmHasOne() throws IOException {
        String page = Files.readString(Path.of("../docs/rule-language-safety.md")).split(HostileRun.BEGIN)[1];

        List<String> measured = MEASURED.matcher(page).results().map(row -> row.group(1)).sorted().toList();

        assertThat(measured).isEqualTo(CONTROLS.stream().map(file -> file.substring(0, file.indexOf('/'))).sorted().toList());
    }
}
