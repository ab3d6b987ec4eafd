package io.collateralpolicy.table.match;

import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.Condition.Interval;
import io.collateralpolicy.table.cell.Condition.OneOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rows that hashing could not tell apart, split column by column: by binary search over bounds, or by literal.
 *
 * <p>A node that would copy its rows too often stays a list, which bounds the memory of hostile tables; below that
 * bound a look-up costs one search per column.
 */
sealed interface Residual {

    int LIST_MAX = 4;
    int COPIES_MAX = 16;

    Optional<TableRow> find(List<Comparable<Object>> keys);

    /** @param rows in the order of the file */
    static Residual of(List<TableRow> rows, List<Integer> columns) {
        if (rows.size() > LIST_MAX) {
            for (int column : columns) {
                List<Integer> rest = columns.stream().filter(c -> c != column).toList();
                Optional<Residual> split = split(rows, column, rest);
                if (split.isPresent()) {
                    return split.get();
                }
            }
        }
        return new Listed(List.copyOf(rows));
    }

    private static Optional<Residual> split(List<TableRow> rows, int column, List<Integer> rest) {
        if (rows.stream().allMatch(row -> row.conditions().get(column) == Condition.ANY)) {
            return Optional.empty();
        }
        boolean ordered = rows.stream().anyMatch(row -> row.conditions().get(column) instanceof Interval);
        return ordered ? new Segmentation(rows, column, rest).split() : byLiteral(rows, column, rest);
    }

    private static Optional<Residual> byLiteral(List<TableRow> rows, int column, List<Integer> rest) {
        SortedSet<Comparable<Object>> literals = new TreeSet<>();
        rows.forEach(row -> literals.addAll(literals(row.conditions().get(column))));
        if (literals.size() > COPIES_MAX) {
            return Optional.empty();
        }
        Map<Comparable<Object>, Residual> children = new HashMap<>();
        for (Comparable<Object> literal : literals) {
            children.put(literal, of(rows.stream()
                    .filter(r -> r.conditions().get(column).matches(literal)).toList(), rest));
        }
        List<TableRow> others = rows.stream().filter(r -> !r.conditions().get(column).isExact()).toList();
        return Optional.of(new ByLiteral(column, children, of(others, rest)));
    }

    private static SortedSet<Comparable<Object>> literals(Condition condition) {
        return condition instanceof OneOf set ? set.literals() : Collections.emptySortedSet();
    }

    /** Few rows, tried in the order of the file. */
    record Listed(List<TableRow> rows) implements Residual {

        @Override
        public Optional<TableRow> find(List<Comparable<Object>> keys) {
            for (TableRow row : rows) {
                if (row.matches(keys)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        }
    }

    /** A child per literal, and one for every other value. */
    record ByLiteral(int column, Map<Comparable<Object>, Residual> children,
            Residual others) implements Residual {

        @Override
        public Optional<TableRow> find(List<Comparable<Object>> keys) {
            return children.getOrDefault(keys.get(column), others).find(keys);
        }
    }

    /** A child per stretch between two neighbouring bounds; the first lies below all bounds. */
    record BySegment(int column, List<Comparable<Object>> bounds,
            List<Residual> children) implements Residual {

        @Override
        public Optional<TableRow> find(List<Comparable<Object>> keys) {
            int found = Collections.binarySearch(bounds, keys.get(column));
            return children.get(found >= 0 ? found + 1 : -found - 1).find(keys);
        }
    }

    /** Sweeps a column's bounds upwards, keeping the rows that hold in the present stretch. */
    final class Segmentation {

        private final List<TableRow> rows;
        private final int column;
        private final List<Integer> rest;
        private final TreeMap<Comparable<Object>, List<TableRow>> starts = new TreeMap<>();
        private final TreeMap<Comparable<Object>, List<TableRow>> ends = new TreeMap<>();
        private final TreeMap<Integer, TableRow> holding = new TreeMap<>();

        Segmentation(List<TableRow> rows, int column, List<Integer> rest) {
            this.rows = rows;
            this.column = column;
            this.rest = rest;
        }

        Optional<Residual> split() {
            rows.forEach(this::place);
            List<Comparable<Object>> bounds = bounds();
            List<List<TableRow>> stretches = new ArrayList<>(List.of(visible()));
            int copies = stretches.get(0).size();
            for (Comparable<Object> bound : bounds) {
                ends.getOrDefault(bound, List.of()).forEach(row -> holding.remove(row.position()));
                starts.getOrDefault(bound, List.of()).forEach(row -> holding.put(row.position(), row));
                stretches.add(visible());
                copies += stretches.get(stretches.size() - 1).size();
                if (copies > COPIES_MAX * rows.size()) {
                    return Optional.empty();
                }
            }
            List<Residual> children = stretches.stream().map(stretch -> of(stretch, rest)).toList();
            return Optional.of(new BySegment(column, bounds, children));
        }

        private void place(TableRow row) {
            Optional<Comparable<Object>> lower = Optional.empty();
            if (row.conditions().get(column) instanceof Interval range) {
                lower = range.lower();
                range.upper().ifPresent(upper -> ends.computeIfAbsent(upper, u -> new ArrayList<>())
                        .add(row));
            }
            lower.ifPresentOrElse(
                    l -> starts.computeIfAbsent(l, s -> new ArrayList<>()).add(row),
                    () -> holding.put(row.position(), row));
        }

        private List<Comparable<Object>> bounds() {
            SortedSet<Comparable<Object>> bounds = new TreeSet<>(starts.keySet());
            bounds.addAll(ends.keySet());
            return List.copyOf(bounds);
        }

        /** Nothing after a row that asks no more can ever answer. */
        private List<TableRow> visible() {
            List<TableRow> visible = new ArrayList<>();
            for (TableRow row : holding.values()) {
                visible.add(row);
                if (rest.stream().allMatch(c -> row.conditions().get(c) == Condition.ANY)) {
                    break;
                }
            }
            return visible;
        }
    }
}
