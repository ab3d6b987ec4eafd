package io.collateralpolicy.engine.hostile;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Generated;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.compile.Unguarded;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.language.syntax.Lexer;
import io.collateralpolicy.engine.language.syntax.Parser;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Token;
import io.collateralpolicy.table.Parameters;
import io.collateralpolicy.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The links from an author's file to a compiler, one after another. */
final class Chain {

    private static final String SCHEMA = """
            {"name": "haircuts", "title": "Base", "source": "Memo", "hitPolicy": "UNIQUE", "subject": "Lot",
             "columns": [
               {"name": "assetClass", "role": "CONDITION", "property": "assetClass", "match": "SET"},
               {"name": "haircut", "role": "OUTPUT", "type": "DECIMAL", "unit": "1", "minimum": "0", "maximum": "1"}]}""";

    /** The first link that refuses, and everything that it says. */
    record Refusal(String link, List<String> codes) {}

    private Chain() {}

    static Optional<Refusal> refusal(Attack attack) {
        if (attack.file().endsWith(".csv")) {
            byte[] schema = SCHEMA.getBytes(StandardCharsets.UTF_8);
            return refusal("table reader", () -> Table.read("haircuts", schema, attack.bytes()));
        } else if (attack.file().endsWith(".json")) {
            return refusal("parameter reader", () -> Parameters.read(attack.bytes()));
        } else if (attack.family().equals("after-the-printer")) {
            return ofClasses(attack.text());
        }
        return ofText(attack.text());
    }

    private static Optional<Refusal> ofText(String text) {
        List<RuleFile> files = List.of(new RuleFile("a.drl", Stage.TERMS, text));
        Optional<Refusal> read = refusal("guard", () -> RuleSet.read(files));
        if (read.isEmpty()) {
            List<Diagnostic> missing = RuleSet.read(files).check(Generated.numbers());
            return missing.isEmpty() ? Optional.empty() : Optional.of(refusal("numbers check", missing));
        }
        return Optional.of(new Refusal(syntaxLink(text, read.get()), read.get().codes()));
    }

    /** The reader gathers what all of its links say, so the first of them is found by asking each. */
    private static String syntaxLink(String text, Refusal read) {
        if (read.codes().contains("file-too-large")) {
            return "text limits";
        }
        Problems problems = new Problems("a.drl");
        List<Token> tokens = Lexer.tokens(text, problems);
        if (!problems.inOrder().isEmpty()) {
            return "lexer";
        }
        new Parser(tokens, problems).rules();
        return problems.inOrder().isEmpty() ? read.link() : "parser";
    }

    private static Optional<Refusal> ofClasses(String rules) {
        try (Unguarded compiled = Unguarded.compile(rules)) {
            return compiled.violations().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Refusal("class check", List.of("unsafe-class")));
        } finally {
            Unguarded.forget();
        }
    }

    private static Optional<Refusal> refusal(String link, Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (InvalidPackage e) {
            return Optional.of(refusal(link, e.diagnostics()));
        }
    }

    private static Refusal refusal(String link, List<Diagnostic> diagnostics) {
        return new Refusal(link, diagnostics.stream().map(Diagnostic::code).distinct().toList());
    }
}
