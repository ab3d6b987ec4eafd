package io.collateralpolicy.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Generated;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.PolicyLogic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is read compiles, passes the class check and returns, however it came to be written. */
class BrokenRulesPropertiesTest {

    private static final int RULES_MAX = 20;
    private static final List<String> PIECES = List.of("param.text1", "param.decimal1", "$subject", "0", "1", "true",
            "\"x\"", " && ", " || ", ", ", "!", "(", ")", " == ", " < ", "asset", "$subject.asset", "getClass()", "class",
            "eval(", "System.exit(1)", ".", "not ", "exists ", "or ", "\"); //", "%s", "-", "param.class", "$f0");

    /** What the guard refuses it explains, and in what it lets through nothing of Java stands outside of a text. */
    @Property(tries = 300)
    void whateverIsTypedIsRefusedOrEmittedWithoutJava(@ForAll long seed, @ForAll Stage stage) {
        Random random = new Random(seed);
        RuleFile file = new RuleFile("typed.drl", stage, broken(broken(new Generated(seed, stage).rules(1, 100), random), random));
        RuleSet read;
        try {
            read = RuleSet.read(List.of(file));
        } catch (InvalidPackage e) {
            assertThat(e.diagnostics()).isNotEmpty();
            return;
        }
        String outsideOfTexts = read.canonicalText().replaceAll("\"[^\"]*\"", "");

        assertThat(outsideOfTexts).doesNotContainPattern("\\b(eval|System|getClass|class)\\b|import java|%s");
    }

    @Property(tries = 10)
    void rulesThatSurviveBeingBrokenCompileAndReturn(@ForAll long seed, @ForAll Stage stage) {
        List<RuleFile> survivors = survivors(seed, stage);

        try (PolicyCompiler compiler = new PolicyCompiler();
                CompiledLogic compiled = compiler.compile(RuleSet.read(survivors)).join()) {
            PolicyLogic logic = compiled.bind(Generated.numbers());
            var facts = new Generated(seed, stage).facts(9);

            assertThat(logic.evaluateBySession(stage, facts)).isEqualTo(logic.evaluate(stage, facts));
        }
    }

    private static List<RuleFile> survivors(long seed, Stage stage) {
        Random random = new Random(seed);
        List<RuleFile> survivors = new ArrayList<>();
        for (int i = 0; survivors.size() < RULES_MAX; i++) {
            String rule = new Generated(seed + i, stage).rules(1, 100 + survivors.size());
            RuleFile file = new RuleFile(i + ".drl", stage, broken(rule, random));
            List<RuleFile> more = new ArrayList<>(survivors);
            more.add(file);
            if (!file.text().equals(rule) && fits(more)) {
                survivors = more;
            }
        }
        return survivors;
    }

    private static boolean fits(List<RuleFile> files) {
        try {
            return RuleSet.read(files).check(Generated.numbers()).isEmpty();
        } catch (InvalidPackage e) {
            return false;
        }
    }

    /** A piece of the language, or of what is none, stands where another stood. */
    private static String broken(String text, Random random) {
        int at = text.indexOf("when") + random.nextInt(text.length() - text.indexOf("when"));
        int to = Math.min(text.length(), at + random.nextInt(8));
        return text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
    }
}
