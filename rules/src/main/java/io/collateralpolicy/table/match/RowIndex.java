package io.collateralpolicy.table.match;

import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.Condition.OneOf;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the first matching row: one hash look-up per pattern of columns that hold literals, then a {@link Residual}.
 * The cost depends on columns and patterns, both bounded, and not on rows.
 */
final class RowIndex {

    static final int PATTERNS_MAX = 64;
    static final int TUPLES_MAX = 200_000;

    private record Pattern(List<Integer> columns, Map<List<Comparable<Object>>, Residual> buckets) {}

    private final List<Pattern> patterns;

    private RowIndex(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** @param rows by pattern, those of one in the order of the file; within {@link #tuples} and pattern bounds */
    static RowIndex of(Map<BitSet, List<TableRow>> rows) {
        return new RowIndex(rows.entrySet().stream()
                .map(e -> pattern(e.getKey(), e.getValue())).toList());
    }

    Optional<TableRow> find(List<Comparable<Object>> keys) {
        Optional<TableRow> first = Optional.empty();
        for (Pattern pattern : patterns) {
            Residual bucket = pattern.buckets().get(tuple(keys, pattern.columns()));
            Optional<TableRow> found = bucket == null ? Optional.empty() : bucket.find(keys);
            if (found.isPresent() && (first.isEmpty() || found.get().position() < first.get().position())) {
                first = found;
            }
        }
        return first;
    }

    /** A loop, because every table of every decision comes here; columns ascend, so as many as keys are all of them. */
    private static List<Comparable<Object>> tuple(List<Comparable<Object>> keys, List<Integer> columns) {
        if (columns.size() == keys.size()) {
            return keys;
        }
        List<Comparable<Object>> tuple = new ArrayList<>(columns.size());
        for (int column : columns) {
            tuple.add(keys.get(column));
        }
        return tuple;
    }

    /** Rows by the columns in which they hold literals. */
    static Map<BitSet, List<TableRow>> byPattern(List<TableRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(RowIndex::literalColumns, LinkedHashMap::new,
                Collectors.toList()));
    }

    /** How many keys a row needs: the product of the sizes of its sets. */
    static long tuples(TableRow row) {
        long tuples = 1;
        for (Condition condition : row.conditions()) {
            int literals = condition.isExact() ? ((OneOf) condition).literals().size() : 1;
            tuples = Math.min(tuples * literals, TUPLES_MAX + 1L);
        }
        return tuples;
    }

    /** Every combination of the row's literals in the columns, which hold literals only. */
    static List<List<Comparable<Object>>> tuples(TableRow row, List<Integer> columns) {
        return tuples(row) == 1 ? List.of(only(row, columns)) : combined(row, columns);
    }

    private static List<Comparable<Object>> only(TableRow row, List<Integer> columns) {
        List<Comparable<Object>> tuple = new ArrayList<>(columns.size());
        columns.forEach(column -> tuple.add(((OneOf) row.conditions().get(column)).literals().first()));
        return tuple;
    }

    private static List<List<Comparable<Object>>> combined(TableRow row, List<Integer> columns) {
        List<List<Comparable<Object>>> tuples = List.of(List.of());
        for (int column : columns) {
            List<List<Comparable<Object>>> longer = new ArrayList<>();
            for (List<Comparable<Object>> tuple : tuples) {
                for (Comparable<Object> literal : ((OneOf) row.conditions().get(column)).literals()) {
                    List<Comparable<Object>> next = new ArrayList<>(tuple);
                    next.add(literal);
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        return tuples;
    }

    private static Pattern pattern(BitSet literal, List<TableRow> rows) {
        List<Integer> columns = literal.stream().boxed().toList();
        int width = rows.get(0).conditions().size();
        List<Integer> others = IntStream.range(0, width).filter(c -> !literal.get(c)).boxed().toList();
        Map<List<Comparable<Object>>, List<TableRow>> buckets = new HashMap<>();
        rows.forEach(row -> tuples(row, columns)
                .forEach(tuple -> buckets.computeIfAbsent(tuple, t -> new ArrayList<>()).add(row)));
        Map<List<Comparable<Object>>, Residual> residuals = new HashMap<>();
        buckets.forEach((tuple, bucket) -> residuals.put(tuple, Residual.of(bucket, others)));
        return new Pattern(columns, residuals);
    }

    private static BitSet literalColumns(TableRow row) {
        BitSet columns = new BitSet();
        for (int i = 0; i < row.conditions().size(); i++) {
            columns.set(i, row.conditions().get(i).isExact());
        }
        return columns;
    }
}
