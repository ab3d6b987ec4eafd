package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.diagnostic.Range;
import java.util.List;
import java.util.Optional;

/** What was written and where, before anything is known of its names. */
final class Syntax {

    private Syntax() {}

    record Rule(Token name, List<Annotation> annotations, List<Condition> conditions, List<Call> calls) {}

    record Annotation(Token name, Token text) {}

    enum Quantifier {
        MATCH,
        ABSENT,
        PRESENT,
        ANY_OF
    }

    /** One pattern, except for {@code ANY_OF}, which has at least two. */
    record Condition(Quantifier quantifier, List<Pattern> patterns) {}

    record Pattern(Optional<Token> binding, Token fact, Constraint constraint) {}

    sealed interface Constraint {}

    record Group(boolean all, List<Constraint> parts) implements Constraint {}

    record Negation(Constraint part) implements Constraint {}

    record Comparison(Token path, Token operator, Value value) implements Constraint {}

    record Flag(Token path) implements Constraint {}

    /** What stands right of an operator or as an argument. */
    sealed interface Value {
        Range range();
    }

    record Plain(Token token) implements Value {
        @Override
        public Range range() {
            return token.range();
        }
    }

    record Parameter(Token name) implements Value {
        @Override
        public Range range() {
            return name.range();
        }
    }

    record Path(Token binding, Token property) implements Value {
        @Override
        public Range range() {
            return binding.dotted(property).range();
        }
    }

    record Call(Token action, Token subject, List<Value> arguments) {}
}
