package io.collateralpolicy.cdm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Trees of all, any and not as alternatives of conjunctions. */
final class Criteria {

    private static final int ROWS_MAX = 5_000;

    private final Leaves leaves;

    Criteria(Leaves leaves) {
        this.leaves = leaves;
    }

    /**
     * The alternatives that meet a tree, or, negated, that do not.
     *
     * @throws IllegalArgumentException when they would be more than a table should hold
     */
    List<Conjunction> of(JsonNode tree, boolean negated) {
        String type = tree.fieldNames().hasNext() ? tree.fieldNames().next() : "";
        JsonNode content = tree.path(type);
        return switch (type) {
            case "AllCriteria" -> joined(content.path("allCriteria"), negated, !negated);
            case "AnyCriteria" -> joined(content.path("anyCriteria"), negated, negated);
            case "NegativeCriteria" -> of(content.path("negativeCriteria"), !negated);
            default -> negated ? not(type, content) : leaves.of(type, content, false);
        };
    }

    private List<Conjunction> joined(JsonNode children, boolean negated, boolean all) {
        List<List<Conjunction>> parts = new ArrayList<>();
        children.forEach(c -> parts.add(of(c, negated)));
        return all ? product(parts) : parts.stream().flatMap(List::stream).distinct().toList();
    }

    private List<Conjunction> not(String type, JsonNode content) {
        return product(leaves.of(type, content, true).stream().map(Conjunction::not).toList());
    }

    private static List<Conjunction> product(List<List<Conjunction>> parts) {
        Set<Conjunction> product = new LinkedHashSet<>(Set.of(Conjunction.ANYTHING));
        for (List<Conjunction> part : parts) {
            Set<Conjunction> next = new LinkedHashSet<>();
            product.forEach(left -> part.forEach(right -> left.and(right).ifPresent(next::add)));
            if (next.size() > ROWS_MAX) {
                throw new IllegalArgumentException("a criterion has more than " + ROWS_MAX
                        + " combinations; split it into several criteria");
            }
            product = next;
        }
        return List.copyOf(product);
    }
}
