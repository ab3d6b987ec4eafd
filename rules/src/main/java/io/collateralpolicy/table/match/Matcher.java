package io.collateralpolicy.table.match;

import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.row.HitPolicy;
import io.collateralpolicy.table.row.Row;
import io.collateralpolicy.table.row.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers with the row of a table that matches the keys of a fact, as the hit policy says. */
public interface Matcher {

    /** Rows that a COLLECT table has at most. */
    int COLLECTED_MAX = 200;

    Optional<Row> find(List<Comparable<Object>> keys);

    /** A matcher over rows that break neither the hit policy nor a bound; problems found are added. */
    static Matcher of(TableSchema schema, List<TableRow> rows, Problems problems) {
        Map<BitSet, List<TableRow>> byPattern = RowIndex.byPattern(rows);
        if (!isIndexable(rows, byPattern.size(), problems)) {
            return keys -> Optional.empty();
        } else if (schema.hitPolicy() == HitPolicy.MARGINAL) {
            return marginal(schema, rows, problems);
        } else if (schema.hitPolicy() == HitPolicy.COLLECT) {
            return collecting(schema, rows, problems);
        } else if (schema.hitPolicy() == HitPolicy.UNIQUE) {
            Overlaps.refuse(byPattern, schema.conditions(), problems);
        }
        RowIndex index = RowIndex.of(byPattern);
        return keys -> index.find(keys).map(TableRow::row);
    }

    private static Matcher collecting(TableSchema schema, List<TableRow> rows, Problems problems) {
        if (rows.size() > COLLECTED_MAX) {
            problems.add(Range.START, "too-many-rows",
                    "a `COLLECT` table has at most " + COLLECTED_MAX + " rows, this one " + rows.size(), "");
        }
        return new Collecting(schema.name(), rows);
    }

    private static boolean isIndexable(List<TableRow> rows, int patterns, Problems problems) {
        long tuples = rows.stream().mapToLong(RowIndex::tuples).sum();
        if (patterns > RowIndex.PATTERNS_MAX) {
            problems.add(Range.START, "too-many-patterns", "rows leave different columns open in " + patterns
                    + " ways, at most " + RowIndex.PATTERNS_MAX, "split the table");
        }
        if (tuples > RowIndex.TUPLES_MAX) {
            problems.add(Range.START, "too-many-combinations",
                    "sets combine to more than " + RowIndex.TUPLES_MAX
                    + " combinations of literals", "split the table, or use `*` where everything is meant");
        }
        return patterns <= RowIndex.PATTERNS_MAX && tuples <= RowIndex.TUPLES_MAX;
    }

    private static Matcher marginal(TableSchema schema, List<TableRow> rows, Problems problems) {
        int measure = Slices.measure(schema);
        Map<List<Condition>, List<TableRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(without(row, measure), g -> new ArrayList<>()).add(row));
        List<TableRow> leaders = new ArrayList<>();
        List<Optional<Slices>> slices = new ArrayList<>();
        groups.forEach((conditions, group) -> {
            TableRow first = group.get(0);
            leaders.add(new TableRow(leaders.size(), first.line(), conditions, first.row()));
            slices.add(Slices.of(group, measure, problems));
        });
        Map<BitSet, List<TableRow>> byPattern = RowIndex.byPattern(leaders);
        Overlaps.refuse(byPattern, schema.conditions(), problems);
        RowIndex index = RowIndex.of(byPattern);
        return keys -> index.find(keys)
                .flatMap(leader -> slices.get(leader.position()))
                .flatMap(found -> found.find((BigDecimal) (Object) keys.get(measure)));
    }

    private static List<Condition> without(TableRow row, int measure) {
        List<Condition> others = new ArrayList<>(row.conditions());
        others.set(measure, Condition.ANY);
        return List.copyOf(others);
    }
}
