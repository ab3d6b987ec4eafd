package io.collateralpolicy.decision.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which decisions are sought; what is not said does not restrict.
 *
 * @param names    what the decision has in a column or mentions
 * @param period   when it was made
 * @param policies the only ones whose decisions the reader sees
 */
public record DecisionSearch(Map<Field, String> names, Period period, Optional<Set<String>> policies) {

    /** Of everything. */
    public static final DecisionSearch ALL = new DecisionSearch(Map.of(), Period.ALWAYS, Optional.empty());

    public DecisionSearch {
        names = Map.copyOf(names);
    }

    /** What a decision is sought by. */
    public enum Field {
        ACCOUNT_ID("account_id"),
        BOOK("book"),
        OUTCOME("outcome"),
        POLICY("policy_name"),
        VERSION("policy_version"),
        PACKAGE_DIGEST("package_digest"),
        SUBJECT("subject"),
        ASSET(Mention.Kind.ASSET),
        RULE(Mention.Kind.RULE),
        FAILED_RULE(Mention.Kind.FAILED_RULE),
        QUOTES(Mention.Kind.QUOTES);

        private final Optional<String> column;
        private final Optional<Mention.Kind> mention;

        Field(String column) {
            this.column = Optional.of(column);
            this.mention = Optional.empty();
        }

        Field(Mention.Kind mention) {
            this.column = Optional.empty();
            this.mention = Optional.of(mention);
        }
    }

    /**
     * A part of a statement that reads decisions as {@code d}.
     *
     * @param from      the tables
     * @param where     the conditions
     * @param order     newest first, spelt as the index that leads it is sorted
     * @param arguments in the order of their places
     */
    public record Selection(String from, String where, String order, List<Object> arguments) {}

    /** The same, restricted further. */
    public DecisionSearch with(Field field, String name) {
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(names);
        more.put(field, name);
        return new DecisionSearch(more, period, policies);
    }

    public DecisionSearch in(Period other) {
        return new DecisionSearch(names, other, policies);
    }

    /** Whether it finds only what {@link MentionIndex} has taken up. */
    public boolean asksMentions() {
        return mentioned().findAny().isPresent() || names.containsKey(Field.BOOK);
    }

    /** @param before only decisions with a smaller id */
    public Selection selection(String before) {
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        Optional<Field> leading = mentioned().findFirst();
        leading.ifPresent(field -> {
            conditions.add("m.kind = ? AND m.name = ?");
            arguments.addAll(List.of(field.mention.orElseThrow().name(), names.get(field)));
        });
        String id = leading.isPresent() ? "m.decision_id" : "d.decision_id";
        conditions.add(id + " < ? AND " + id + " >= ? AND " + id + " < ?");
        arguments.addAll(List.of(before, period.firstId(), period.endId()));
        columns(conditions, arguments);
        mentioned().skip(1).forEach(field -> mention(field, conditions, arguments));
        policies.ifPresent(seen -> restrict(seen, conditions, arguments));
        return new Selection(
                leading.isPresent() ? "decision_mention m JOIN decision d ON d.decision_id = m.decision_id" : "decision d",
                String.join(" AND ", conditions),
                leading.isPresent() ? "m.kind DESC, m.name DESC, m.decision_id DESC" : "d.decision_id DESC",
                List.copyOf(arguments));
    }

    /** What fewest decisions mention comes first: it leads. */
    private Stream<Field> mentioned() {
        return Stream.of(Field.QUOTES, Field.FAILED_RULE, Field.ASSET, Field.RULE).filter(names::containsKey);
    }

    private void columns(List<String> conditions, List<Object> arguments) {
        for (Field field : Field.values()) {
            field.column.filter(any -> names.containsKey(field)).ifPresent(column -> {
                conditions.add("d." + column + " = ?");
                arguments.add(names.get(field));
            });
        }
    }

    private void mention(Field field, List<String> conditions, List<Object> arguments) {
        conditions.add("EXISTS (SELECT 1 FROM decision_mention o WHERE o.kind = ? AND o.name = ?"
                + " AND o.decision_id = d.decision_id)");
        arguments.addAll(List.of(field.mention.orElseThrow().name(), names.get(field)));
    }

    private static void restrict(Set<String> policies, List<String> conditions, List<Object> arguments) {
        String places = String.join(", ", Collections.nCopies(policies.size(), "?"));
        conditions.add(policies.isEmpty() ? "1 = 0" : "d.policy_name IN (" + places + ")");
        arguments.addAll(policies);
    }
}
