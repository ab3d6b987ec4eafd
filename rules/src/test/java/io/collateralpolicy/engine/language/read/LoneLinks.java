package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.ParameterUse;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.syntax.Lexer;
import io.collateralpolicy.engine.language.syntax.Parser;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A text read with nobody listening to lexer and parser, which in the product never happens: for what the allow-list and the
 * printer stop by themselves.
 *
 * @param rules      those in which the allow-list found everything; what the printer has to print
 * @param parameters that these name
 * @param refused    whether the allow-list said anything
 */
public record LoneLinks(List<Rule> rules, List<ParameterUse> parameters, boolean refused) {

    private static final String FILE = "a.drl";

    /** Whether what rules ask of the numbers is not there, of all rules that could be read at all. */
    public static boolean isRefusedByNumbers(String text, Numbers numbers) {
        RuleReader reader = new RuleReader();
        reader.read(new RuleFile(FILE, Stage.TERMS, text));
        return !new RuleSet(reader).check(numbers).isEmpty();
    }

    public static LoneLinks of(String text) {
        Problems unheard = new Problems(FILE);
        Problems heard = new Problems(FILE);
        Guard guard = new Guard(Stage.TERMS, heard);
        List<Rule> rules = new ArrayList<>();
        new Parser(Lexer.tokens(text, unheard), unheard).rules()
                .forEach(written -> guard.rule(written).ifPresent(rules::add));
        return new LoneLinks(List.copyOf(rules), guard.parameters(), !heard.inOrder().isEmpty());
    }
}
