package io.collateralpolicy.engine.language;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.fact.Property;
import java.util.List;
import java.util.Optional;

/**
 * One consequence: {@code decide.<action>($subject, terms…);}.
 *
 * @param action  from the closed vocabulary
 * @param subject binding of the fact it speaks of, without {@code $}
 * @param terms   one for each of {@link Action#forms()}
 */
public record Call(Action action, String subject, List<Term> terms) {

    public Call {
        terms = List.copyOf(terms);
    }

    /** An argument after the subject. */
    public sealed interface Term {}

    /** A component, a model, a reason. */
    public record Name(String text) implements Term {}

    /** An ordered property of the subject, named and not read. */
    public record Metric(Property property) implements Term {}

    /** A number or a duration. */
    public record Bound(Operand operand) implements Term {}

    /** A table of the policy. */
    public record TableName(String name) implements Term {}

    /** The binding whose fact a bound is read from, when it is not the subject's own. */
    public Optional<String> otherBinding() {
        return terms.stream()
                .filter(Bound.class::isInstance)
                .map(t -> ((Bound) t).operand())
                .filter(Operand.Path.class::isInstance)
                .map(o -> ((Operand.Path) o).binding())
                .filter(b -> !b.equals(subject))
                .findFirst();
    }
}
