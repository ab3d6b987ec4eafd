package io.collateralpolicy.scenario.publish;

import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.ConditionCell;
import io.collateralpolicy.table.row.TableSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a fact is like that a row matches. */
final class Rows {

    /** In no set that a table excludes, unless somebody names it so. */
    static final String OTHER = "none of them";

    private Rows() {}

    /** By property; conditions that match anything leave theirs open. */
    static Map<String, Object> met(TableSchema schema, Map<String, String> row) {
        Map<String, Object> values = new TreeMap<>();
        for (Column column : schema.conditions()) {
            value(ConditionCell.read(row.get(column.name()), column))
                    .ifPresent(value -> values.put(column.property().orElseThrow(), value));
        }
        return values;
    }

    private static Optional<Object> value(Condition condition) {
        if (condition instanceof Condition.OneOf set) {
            Object last = set.literals().last();
            return Optional.of(set.negated() ? next(last) : set.literals().first());
        } else if (condition instanceof Condition.Interval interval) {
            return Optional.of(interval.lower().<Object>map(lower -> lower)
                    .orElseGet(() -> Bounds.moved(interval.upper().orElseThrow(), -1)));
        }
        return Optional.empty();
    }

    private static Object next(Object literal) {
        return literal instanceof BigDecimal || literal instanceof Duration ? Bounds.moved(literal, 1) : OTHER;
    }
}
