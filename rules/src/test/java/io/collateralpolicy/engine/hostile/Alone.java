package io.collateralpolicy.engine.hostile;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Generated;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.LoneLinks;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.language.syntax.Lexer;
import io.collateralpolicy.engine.language.syntax.Parser;
import io.collateralpolicy.engine.language.syntax.Problems;
import java.util.ArrayList;
import java.util.List;

/** Which links refuse an attack where nobody listens to the others. */
final class Alone {

    private Alone() {}

    /** In the order of the chain. */
    static List<String> refusing(Attack attack) {
        if (attack.file().endsWith(".drl") && !attack.family().equals("after-the-printer")) {
            return ofText(attack.text());
        }
        return Chain.refusal(attack).map(refusal -> List.of(refusal.link())).orElse(List.of());
    }

    private static List<String> ofText(String text) {
        List<String> refusing = new ArrayList<>();
        if (isTooLarge(text)) {
            refusing.add("text limits");
        }
        Problems ofLexer = new Problems("a.drl");
        Lexer.tokens(text, ofLexer);
        if (!ofLexer.inOrder().isEmpty()) {
            refusing.add("lexer");
        }
        Problems ofParser = new Problems("a.drl");
        new Parser(Lexer.tokens(text, new Problems("a.drl")), ofParser).rules();
        if (!ofParser.inOrder().isEmpty()) {
            refusing.add("parser");
        }
        if (LoneLinks.of(text).refused()) {
            refusing.add("guard");
        }
        if (LoneLinks.isRefusedByNumbers(text, Generated.numbers())) {
            refusing.add("numbers check");
        }
        return refusing;
    }

    private static boolean isTooLarge(String text) {
        try {
            RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, text)));
            return false;
        } catch (InvalidPackage e) {
            return e.diagnostics().stream().anyMatch(d -> d.code().equals("file-too-large"));
        }
    }
}
