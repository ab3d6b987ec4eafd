package io.collateralpolicy.engine.language;

import io.collateralpolicy.engine.RuleHeader;
import java.util.List;

/**
 * One rule: when every condition holds, every call is made.
 *
 * @param header     id, title, source, rationale and stage
 * @param conditions at least one, joined
 * @param calls      at least one, in the author's order
 */
public record Rule(RuleHeader header, List<Condition> conditions, List<Call> calls) {

    public Rule {
        conditions = List.copyOf(conditions);
        calls = List.copyOf(calls);
    }

    /** Whether it looks at one fact only: what it says of that fact stands whatever the others are. */
    public boolean speaksOfOneFact() {
        return conditions.size() == 1
                && (conditions.get(0) instanceof Condition.Match || conditions.get(0) instanceof Condition.AnyOf);
    }

    /** Whether one of its conditions compares a property of this name. */
    public boolean asks(String property) {
        return conditions.stream()
                .flatMap(c -> c.patterns().stream())
                .anyMatch(p -> p.constraint().asks(property));
    }

    /** In how many ways its alternatives can be picked; each is compiled as a rule of its own. */
    public int ways() {
        return conditions.stream().mapToInt(c -> c.patterns().size()).reduce(1, (a, b) -> a * b);
    }

    /** Comparisons and flags, summed over all ways: what compiling it takes. */
    public int comparisons() {
        int ways = ways();
        return conditions.stream()
                .mapToInt(c -> ways / c.patterns().size()
                        * c.patterns().stream().mapToInt(p -> p.constraint().size()).sum())
                .sum();
    }
}
