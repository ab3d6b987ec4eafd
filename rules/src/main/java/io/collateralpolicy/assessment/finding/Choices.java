package io.collateralpolicy.assessment.finding;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Choices sorted out by subject and action, and combined by the laws. */
public final class Choices {

    private static final Choices NONE = new Choices();

    private final List<Choice> all = new ArrayList<>();

    private Choices() {}

    /** By the fact itself: two lots with equal values are still two lots. */
    public static Map<Fact, Choices> bySubject(List<Choice> choices) {
        Map<Fact, Choices> bySubject = new IdentityHashMap<>();
        for (Choice choice : choices) {
            bySubject.computeIfAbsent(choice.subject(), s -> new Choices()).all.add(choice);
        }
        return bySubject;
    }

    /** Those of one action, subjects in the order of the choices. */
    public static Map<Fact, List<Choice>> bySubject(List<Choice> choices, Action action) {
        Map<Fact, List<Choice>> bySubject = new LinkedHashMap<>();
        for (Choice choice : choices) {
            if (choice.action() == action) {
                bySubject.computeIfAbsent(choice.subject(), s -> new ArrayList<>(2)).add(choice);
            }
        }
        return bySubject;
    }

    public static Choices of(Map<Fact, Choices> bySubject, Fact subject) {
        return bySubject.getOrDefault(subject, NONE);
    }

    /** Those of one action; a subject has few choices, so looking through them costs less than an index of them. */
    public List<Choice> of(Action action) {
        List<Choice> found = List.of();
        for (Choice choice : all) {
            if (choice.action() == action) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(choice);
            }
        }
        return found;
    }

    /**
     * The one that all agree on.
     *
     * @throws PolicyConflict when two name different values
     */
    public static Choice one(List<Choice> choices) {
        Choice first = choices.get(0);
        for (Choice other : choices) {
            if (!other.arguments().get(0).value().equals(first.arguments().get(0).value())) {
                throw PolicyConflict.between(first, other);
            }
        }
        return first;
    }

    /** The one with the smallest value; the first of equals. */
    public static Optional<Choice> smallest(List<Choice> choices, Function<Choice, BigDecimal> value) {
        return choices.stream().reduce((a, b) -> value.apply(b).compareTo(value.apply(a)) < 0 ? b : a);
    }
}
