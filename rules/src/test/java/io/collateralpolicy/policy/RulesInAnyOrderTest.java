package io.collateralpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compiled and asked are the rules in the order of their ids, wherever an author puts them. */
class RulesInAnyOrderTest {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"\\S+ .*?^end$");
    private static final int SHUFFLES = 100;

    static List<Path> folders() {
        return ShippedPolicies.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void rulesShuffledAHundredTimesAreTheSameLogicAndAreAskedInTheSameOrder(Path folder) {
        PolicyPackage source = ShippedPolicies.read(folder);
        List<RuleFile> files = source.manifest().rules().stream()
                .map(entry -> new RuleFile(entry.file(), entry.stage(), text(source, entry.file()))).toList();
        Random random = new Random(20261122);

        for (int i = 0; i < SHUFFLES; i++) {
            List<RuleFile> shuffled = new ArrayList<>();
            files.forEach(file -> shuffled.add(new RuleFile(file.path(), file.stage(), shuffled(file.text(), random))));
            Collections.shuffle(shuffled, random);

            RuleSet read = RuleSet.read(shuffled);

            assertThat(read.rules()).isEqualTo(source.rules().rules());
            assertThat(read.logicDigest()).isEqualTo(source.logicDigest());
        }
    }

    private static String shuffled(String text, Random random) {
        List<String> rules = new ArrayList<>(RULE.matcher(text).results().map(MatchResult::group).toList());
        assertThat(rules).hasSize(text.split("(?m)^rule ", -1).length - 1);
        Collections.shuffle(rules, random);
        return String.join("\n\n", rules) + "\n";
    }

    private static String text(PolicyPackage source, String path) {
        return new String(source.files().content(path).orElseThrow(), StandardCharsets.UTF_8);
    }
}
