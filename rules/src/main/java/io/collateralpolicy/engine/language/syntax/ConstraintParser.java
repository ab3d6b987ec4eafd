package io.collateralpolicy.engine.language.syntax;

import io.collateralpolicy.engine.language.Operator;
import io.collateralpolicy.engine.language.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what stands between the parentheses of a pattern: {@code ,} binds weakest, then ||, &&, !. */
final class ConstraintParser {

    static final int DEPTH_MAX = 5;

    private final Cursor cursor;

    ConstraintParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The constraint of a pattern whose opening parenthesis has been read; reads the closing one. */
    Syntax.Constraint upToClosing() {
        if (cursor.passed(")")) {
            return new Syntax.Group(true, List.of());
        }
        Syntax.Constraint constraint = group(true, ",", () -> either(0));
        cursor.expect(")");
        return constraint;
    }

    private Syntax.Constraint either(int depth) {
        return group(false, "||", () -> both(depth));
    }

    private Syntax.Constraint both(int depth) {
        return group(true, "&&", () -> single(depth));
    }

    private Syntax.Constraint group(boolean all, String separator, Supplier<Syntax.Constraint> part) {
        List<Syntax.Constraint> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (cursor.passed(separator));
        return parts.size() == 1 ? parts.get(0) : new Syntax.Group(all, parts);
    }

    private Syntax.Constraint single(int depth) {
        if (cursor.isAt("!") || cursor.isAt("(")) {
            return nested(depth);
        }
        Token path = cursor.path("a property");
        if (!Operator.of(cursor.peek().text()).isPresent() || !cursor.isAt(Kind.SYMBOL)) {
            return new Syntax.Flag(path);
        }
        Token operator = cursor.next();
        return new Syntax.Comparison(path, operator, value());
    }

    /** The bound on depth is kept here, not in the guard: it is also what bounds this recursion. */
    private Syntax.Constraint nested(int depth) {
        Token opening = cursor.next();
        if (depth == DEPTH_MAX) {
            throw new SyntaxError(opening.range(), "too-deep",
                    "parentheses and `!` nest at most " + DEPTH_MAX + " deep", "split the rule in two");
        }
        if (opening.is("!")) {
            return negation(depth + 1);
        }
        Syntax.Constraint inside = either(depth + 1);
        cursor.expect(")");
        return inside;
    }

    /** {@code !a == b} is read as {@code (!a) == b} by some, so it is not read at all. */
    private Syntax.Constraint negation(int depth) {
        Token first = cursor.peek();
        Syntax.Constraint part = single(depth);
        if (part instanceof Syntax.Comparison && !first.is("(")) {
            throw new SyntaxError(first.range(), "syntax", "`!` is unclear before a comparison",
                    "put the comparison in parentheses");
        }
        return new Syntax.Negation(part);
    }

    Syntax.Value value() {
        if (cursor.isAt(Kind.BINDING)) {
            Token binding = cursor.next();
            cursor.expect(".");
            return new Syntax.Path(binding, cursor.path("a property"));
        }
        Token token = cursor.next();
        if (token.is("param") && cursor.passed(".")) {
            return new Syntax.Parameter(cursor.expect(Kind.WORD, "the name of a parameter"));
        }
        boolean plain = token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER || token.kind() == Kind.WORD;
        if (!plain) {
            throw SyntaxError.expected("a value", token);
        }
        return new Syntax.Plain(token);
    }
}
