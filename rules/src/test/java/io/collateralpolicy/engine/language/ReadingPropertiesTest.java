package io.collateralpolicy.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Generated;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class ReadingPropertiesTest {

    private static final List<String> PIECES = List.of("rule", "when", "then", "end", "(", ")", "\"", "$", "!", "((((((",
            "!!!!!!!", "@source", "decide.", "or", "not", "\u0000", "\t", "'", "\\", "//", "/*", "\ud83d", ",", "0.1", ".");

    private static RuleSet read(Stage stage, String text) {
        return RuleSet.read(List.of(new RuleFile("a.drl", stage, text)));
    }

    @Property(tries = 300)
    void readingTheCanonicalTextGivesItAgain(@ForAll long seed, @ForAll Stage stage) {
        RuleSet rules = read(stage, new Generated(seed, stage).rules(5, 100));

        RuleSet again = read(stage, rules.canonicalText());

        assertThat(again.canonicalText()).isEqualTo(rules.canonicalText());
        assertThat(again.logicDigest()).isEqualTo(rules.logicDigest());
        assertThat(again.rules()).isEqualTo(rules.rules());
    }

    @Property(tries = 500)
    void textOfAnyKindIsReadOrRefused(@ForAll @StringLength(max = 300) String text, @ForAll Stage stage) {
        assertThat(isReadOrRefused(stage, text)).isTrue();
    }

    @Property(tries = 1000)
    void brokenRulesAreReadOrRefused(@ForAll long seed, @ForAll Stage stage) {
        String text = broken(new Generated(seed, stage).rules(3, 100), new Random(seed));

        assertThat(isReadOrRefused(stage, text)).isTrue();
    }

    private static boolean isReadOrRefused(Stage stage, String text) {
        try {
            return read(stage, text) != null;
        } catch (InvalidPackage e) {
            return !e.diagnostics().isEmpty();
        }
    }

    private static String broken(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(broken.length());
            int to = Math.min(broken.length(), at + random.nextInt(6));
            broken.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return broken.toString();
    }
}
