package io.collateralpolicy.engine.compile;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A process of its own: compiles rules that are fine, and the same with one class that is not, the last to be looked at. */
final class CheckedFirst {

    static final String FINE = "l00000000000000aa";
    static final String UNSAFE = "l00000000000000bb";
    static final String SAID = "refused ";

    private static final String RULE = """
            rule "%s a rule"
                @source("Memo")
            when
                $%s : %s()
            then
                decide.%s;
            end
            """;

    private CheckedFirst() {}

    public static void main(String[] arguments) {
        RuleSet rules = RuleSet.read(List.of(
                new RuleFile("account.drl", Stage.ACCOUNT, RULE.formatted("MG-001", "account", "Account", "minimum($account, \"marginExcess\", 0)")),
                new RuleFile("terms.drl", Stage.TERMS, RULE.formatted("EL-001", "lot", "Lot", "ineligible($lot, \"any\")"))));
        compile(FINE, Emission.of(rules, "cp." + FINE)).close();
        try {
            compile(UNSAFE, unsafe(Emission.of(rules, "cp." + UNSAFE))).close();
        } catch (InvalidPackage e) {
            e.diagnostics().forEach(diagnostic -> System.out.println(SAID + diagnostic.message()));
        }
    }

    private static DroolsPackage compile(String name, Emission emission) {
        return DroolsPackage.compile(name, emission, CheckedFirst.class.getClassLoader());
    }

    private static Emission unsafe(Emission emission) {
        Map<Stage, String> text = new EnumMap<>(emission.text());
        text.computeIfPresent(Stage.TERMS, (stage, drl) -> drl.replace("then\n", "then\n    System.setProperty(\"a\", \"b\");\n"));
        return new Emission(text, emission.calls(), emission.parameters());
    }
}
