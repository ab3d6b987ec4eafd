package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.engine.language.ParameterUse;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.TableUse;
import io.collateralpolicy.engine.language.syntax.Lexer;
import io.collateralpolicy.engine.language.syntax.Parser;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Syntax;
import io.collateralpolicy.engine.language.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rule files of one package, gathering what is wrong instead of stopping at it. */
public final class RuleReader {

    private static final int FILE_MAX = 64 * 1024;
    private static final int RULES_MAX = 200;
    private static final int WAYS_MAX = 400;
    /** Compiling takes about 8 ms for each. */
    private static final int COMPARISONS_MAX = 2000;

    private final List<Rule> rules = new ArrayList<>();
    private final List<ParameterUse> parameters = new ArrayList<>();
    private final List<TableUse> tables = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, String> fileOfId = new LinkedHashMap<>();

    public void read(RuleFile file) {
        Problems problems = new Problems(file.path());
        if (file.text().length() > FILE_MAX) {
            problems.add(Range.START, "file-too-large",
                    "a file has at most " + FILE_MAX + " characters, this one `" + file.text().length() + "`",
                    "split it by subject");
        } else {
            read(file, problems);
        }
        diagnostics.addAll(problems.inOrder());
    }

    private void read(RuleFile file, Problems problems) {
        Guard guard = new Guard(file.stage(), problems);
        List<Syntax.Rule> written = new Parser(Lexer.tokens(file.text(), problems), problems).rules();
        for (Syntax.Rule rule : written) {
            refuseSecond(rule.name(), problems);
            guard.rule(rule).ifPresent(rules::add);
        }
        refuseBeyond(RULES_MAX, fileOfId.size(), "rules", problems);
        refuseBeyond(WAYS_MAX, rules.stream().mapToInt(Rule::ways).sum(), "alternatives", problems);
        refuseBeyond(COMPARISONS_MAX, rules.stream().mapToInt(Rule::comparisons).sum(), "comparisons", problems);
        parameters.addAll(guard.parameters());
        tables.addAll(guard.tables());
    }

    /** Compiling takes time for each, on a thread that others wait for. */
    private static void refuseBeyond(int most, int size, String what, Problems problems) {
        if (size > most) {
            problems.add(Range.START, "too-many-" + what,
                    "a package has at most " + most + " " + what + ", not `" + size + "`",
                    "let a table hold what differs");
        }
    }

    private void refuseSecond(Token name, Problems problems) {
        String id = name.text().split(" ", 2)[0];
        String first = fileOfId.putIfAbsent(id, problems.file());
        if (first != null) {
            problems.add(name.range(), "duplicate-rule", "`" + id + "` is already a rule of " + first,
                    "an id is used once and never again");
        }
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    public List<ParameterUse> parameters() {
        return List.copyOf(parameters);
    }

    public List<TableUse> tables() {
        return List.copyOf(tables);
    }

    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
