package io.collateralpolicy.explain;

import io.collateralpolicy.explain.Explained.Asked;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in a sentence for each fact why a rule kept silent. */
final class Silence {

    static final int SENTENCES_MAX = 20;

    private Silence() {}

    /** Of facts that should fit and do not, and of those that must not fit and do. */
    static List<String> sentences(List<Explained> facts) {
        return facts.stream()
                .filter(f -> f.holds().equals(Optional.of(f.condition() == Asked.ABSENT)))
                .limit(SENTENCES_MAX)
                .map(Silence::sentence)
                .toList();
    }

    private static String sentence(Explained fact) {
        String reasons = fact.condition() == Asked.ABSENT ? forbidden(fact) : missing(fact);
        return String.join(" ", fact.subject().values().stream().sorted().toList()) + ": " + reasons;
    }

    private static String missing(Explained fact) {
        String reasons = joined(fact, false, " and not ");
        return reasons.isEmpty() ? joined(fact, true, " and must not be ") : reasons;
    }

    private static String forbidden(Explained fact) {
        String reasons = joined(fact, true, ", which is ");
        return "such a " + fact.fact() + " must not be there" + (reasons.isEmpty() ? "" : "; its " + reasons);
    }

    private static String joined(Explained fact, boolean holds, String words) {
        return fact.comparisons().stream()
                .filter(c -> c.holds().equals(Optional.of(holds)))
                .map(c -> c.property() + " is " + c.actual() + words + c.operator() + " " + c.expected()
                        + c.named().map(n -> " (" + n + ")").orElse(""))
                .collect(Collectors.joining(", "));
    }
}
