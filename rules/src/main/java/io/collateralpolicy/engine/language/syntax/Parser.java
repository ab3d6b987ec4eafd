package io.collateralpolicy.engine.language.syntax;

import io.collateralpolicy.engine.language.syntax.Syntax.Quantifier;
import io.collateralpolicy.engine.language.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rules by recursive descent. A rule that cannot be read is reported once, and reading goes on with
 * the next.
 */
public final class Parser {

    private static final Map<String, String> NOT_HERE = Map.ofEntries(
            Map.entry("package", "the server names packages; drop the line"),
            Map.entry("import", "facts are known by their names; drop the line"),
            Map.entry("global", "`decide` and `param` are always there; drop the line"),
            Map.entry("function", "rules choose; what calculates belongs to the server"),
            Map.entry("declare", "the facts are fixed; see the table of facts"),
            Map.entry("query", "only rules are allowed"),
            Map.entry("unit", "only rules are allowed"),
            Map.entry("dialect", "drop the line"));
    private static final List<String> ATTRIBUTES = List.of(
            "salience", "enabled", "dialect", "no", "lock", "agenda", "activation", "ruleflow", "auto", "date",
            "duration", "timer", "calendars", "extends");

    private static final Set<String> KEYWORDS = Set.of("rule", "when", "then", "end", "not", "exists", "or");
    private static final String A_FACT = "a fact, for example `Lot`";

    private final Cursor cursor;
    private final Problems problems;
    private final ConstraintParser constraints;

    public Parser(List<Token> tokens, Problems problems) {
        this.cursor = new Cursor(tokens);
        this.problems = problems;
        this.constraints = new ConstraintParser(cursor);
    }

    public List<Syntax.Rule> rules() {
        List<Syntax.Rule> rules = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            try {
                rules.add(rule());
            } catch (SyntaxError e) {
                e.report(problems);
                cursor.skipToRule();
            }
        }
        return rules;
    }

    private Syntax.Rule rule() {
        refuseOtherStatements();
        int start = cursor.place();
        cursor.expect("rule");
        Token name = cursor.expect(Kind.TEXT, "the rule's name in double quotes");
        List<Syntax.Annotation> annotations = annotations();
        cursor.expect("when");
        List<Syntax.Condition> conditions = new ArrayList<>();
        do {
            conditions.add(condition());
        } while (!cursor.isAt("then"));
        cursor.expect("then");
        List<Syntax.Call> calls = new ArrayList<>();
        do {
            calls.add(call());
        } while (!cursor.passed("end"));
        return new Syntax.Rule(name, annotations, conditions, calls, cursor.linesSince(start));
    }

    private void refuseOtherStatements() {
        while (NOT_HERE.containsKey(cursor.peek().text()) && cursor.isAt(Kind.WORD)) {
            Token statement = cursor.next();
            problems.add(statement.range(), "not-allowed", "a file holds rules only, not `" + statement.text() + "`",
                    NOT_HERE.get(statement.text()));
            while (!cursor.isAtEnd() && cursor.peek().range().line() == statement.range().line()) {
                cursor.next();
            }
        }
    }

    private List<Syntax.Annotation> annotations() {
        List<Syntax.Annotation> annotations = new ArrayList<>();
        while (!cursor.isAt("when")) {
            refuseAttribute();
            cursor.expect("@");
            Token name = cursor.expect(Kind.WORD, "`source` or `rationale`");
            cursor.expect("(");
            annotations.add(new Syntax.Annotation(name, cursor.expect(Kind.TEXT, "text in double quotes")));
            cursor.expect(")");
        }
        return annotations;
    }

    private void refuseAttribute() {
        Token token = cursor.peek();
        if (token.kind() == Kind.WORD && ATTRIBUTES.contains(token.text())) {
            throw new SyntaxError(token.range(), "not-allowed",
                    "rules have no attributes, not even `" + token.text() + "`", "order can never matter; drop it");
        }
    }

    private Syntax.Condition condition() {
        if (cursor.passed("not")) {
            return new Syntax.Condition(Quantifier.ABSENT, List.of(pattern()));
        } else if (cursor.passed("exists")) {
            return new Syntax.Condition(Quantifier.PRESENT, List.of(pattern()));
        } else if (cursor.passed("(")) {
            return alternatives();
        }
        return new Syntax.Condition(Quantifier.MATCH, List.of(pattern()));
    }

    private Syntax.Condition alternatives() {
        List<Syntax.Pattern> patterns = new ArrayList<>();
        patterns.add(pattern());
        cursor.expect("or");
        do {
            patterns.add(pattern());
        } while (cursor.passed("or"));
        cursor.expect(")");
        return new Syntax.Condition(Quantifier.ANY_OF, patterns);
    }

    private Syntax.Pattern pattern() {
        Optional<Token> binding = Optional.empty();
        if (cursor.isAt(Kind.BINDING)) {
            binding = Optional.of(cursor.next());
            cursor.expect(":");
        }
        Token fact = cursor.expect(Kind.WORD, A_FACT);
        if (KEYWORDS.contains(fact.text())) {
            throw SyntaxError.expected(A_FACT, fact);
        }
        cursor.expect("(");
        return new Syntax.Pattern(binding, fact, constraints.upToClosing());
    }

    private Syntax.Call call() {
        cursor.expect("decide");
        cursor.expect(".");
        Token action = cursor.expect(Kind.WORD, "an action");
        cursor.expect("(");
        Token subject = cursor.expect(Kind.BINDING, "the fact it speaks of, for example `$lot`");
        List<Syntax.Value> arguments = new ArrayList<>();
        while (cursor.passed(",")) {
            arguments.add(constraints.value());
        }
        cursor.expect(")");
        cursor.expect(";");
        return new Syntax.Call(action, subject, arguments);
    }
}
