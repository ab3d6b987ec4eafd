package io.collateralpolicy.engine.language.syntax;

import io.collateralpolicy.diagnostic.Range;
import java.util.List;
import java.util.Optional;

/** What was written and where, before anything is known of its names. */
public final class Syntax {

    private Syntax() {}

    /** @param lines that hold something of it */
    public record Rule(
            Token name, List<Annotation> annotations, List<Condition> conditions, List<Call> calls, int lines) {}

    public record Annotation(Token name, Token text) {}

    public enum Quantifier {
        MATCH,
        ABSENT,
        PRESENT,
        ANY_OF
    }

    /** One pattern, except for {@code ANY_OF}, which has at least two. */
    public record Condition(Quantifier quantifier, List<Pattern> patterns) {}

    public record Pattern(Optional<Token> binding, Token fact, Constraint constraint) {}

    public sealed interface Constraint {}

    public record Group(boolean all, List<Constraint> parts) implements Constraint {}

    public record Negation(Constraint part) implements Constraint {}

    public record Comparison(Token path, Token operator, Value value) implements Constraint {}

    public record Flag(Token path) implements Constraint {}

    /** What stands right of an operator or as an argument. */
    public sealed interface Value {
        Range range();
    }

    public record Plain(Token token) implements Value {
        @Override
        public Range range() {
            return token.range();
        }
    }

    public record Parameter(Token name) implements Value {
        @Override
        public Range range() {
            return name.range();
        }
    }

    public record Path(Token binding, Token property) implements Value {
        @Override
        public Range range() {
            return binding.dotted(property).range();
        }
    }

    public record Call(Token action, Token subject, List<Value> arguments) {}
}
