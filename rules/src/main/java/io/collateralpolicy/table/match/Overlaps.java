package io.collateralpolicy.table.match;

import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.Condition.Interval;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds every pair of rows that one fact could match, without comparing all pairs: rows meet only where the literals
 * they share agree, and there only while their ranges last.
 */
final class Overlaps {

    private static final int REPORTED_MAX = 20;

    /** A row, the rows of its own side that are still open, and those it must not meet. */
    private record Side(TableRow row, List<TableRow> own, List<TableRow> opposite) {}

    private final List<Column> columns;
    private final Problems problems;
    private final Set<List<Integer>> reported = new HashSet<>();

    private Overlaps(List<Column> columns, Problems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** @param byPattern rows by the columns in which they hold literals */
    static void refuse(Map<BitSet, List<TableRow>> byPattern, List<Column> columns, Problems problems) {
        Overlaps overlaps = new Overlaps(columns, problems);
        List<Map.Entry<BitSet, List<TableRow>>> patterns = List.copyOf(byPattern.entrySet());
        for (int i = 0; i < patterns.size(); i++) {
            for (int j = i; j < patterns.size(); j++) {
                BitSet shared = (BitSet) patterns.get(i).getKey().clone();
                shared.and(patterns.get(j).getKey());
                overlaps.meet(patterns.get(i).getValue(), patterns.get(j).getValue(),
                        shared.stream().boxed().toList());
            }
        }
    }

    private void meet(List<TableRow> left, List<TableRow> right, List<Integer> shared) {
        Map<List<Comparable<Object>>, List<TableRow>> lefts = byTuple(left, shared);
        Map<List<Comparable<Object>>, List<TableRow>> rights = left == right ? lefts : byTuple(right, shared);
        lefts.forEach((tuple, rows) -> {
            List<TableRow> others = rights.getOrDefault(tuple, List.of());
            if (!others.isEmpty() && (rows != others || rows.size() > 1)) {
                sweep(rows, others);
            }
        });
    }

    private static Map<List<Comparable<Object>>,
            List<TableRow>> byTuple(List<TableRow> rows, List<Integer> shared) {
        Map<List<Comparable<Object>>, List<TableRow>> byTuple = new LinkedHashMap<>();
        rows.forEach(row -> RowIndex.tuples(row, shared)
                .forEach(tuple -> byTuple.computeIfAbsent(tuple, t -> new ArrayList<>()).add(row)));
        return byTuple;
    }

    /** Walks up the column that separates the rows best; only rows whose ranges there are still open can meet. */
    private void sweep(List<TableRow> left, List<TableRow> right) {
        int column = sweptColumn(left);
        List<Side> all = new ArrayList<>();
        List<TableRow> openLeft = new ArrayList<>();
        List<TableRow> openRight = left == right ? openLeft : new ArrayList<>();
        left.forEach(row -> all.add(new Side(row, openLeft, openRight)));
        if (left != right) {
            right.forEach(row -> all.add(new Side(row, openRight, openLeft)));
        }
        all.sort(Comparator.comparing((Side side) -> range(side.row(), column).lower(), Overlaps::openFirst));
        for (Side side : all) {
            range(side.row(), column).lower()
                    .ifPresent(lower ->
                    side.opposite().removeIf(other -> endsBy(range(other, column), lower)));
            for (TableRow other : side.opposite()) {
                if (reported.size() >= REPORTED_MAX) {
                    return;
                }
                report(side.row(), other);
            }
            side.own().add(side.row());
        }
    }

    private int sweptColumn(List<TableRow> rows) {
        Map<Integer, Long> bounds = new HashMap<>();
        IntStream.range(0, columns.size()).forEach(c -> bounds.put(c,
                rows.stream().map(row -> range(row, c).lower()).distinct().count()));
        return IntStream.range(0,
                columns.size()).boxed().max(Comparator.comparing(bounds::get)).orElseThrow();
    }

    private static Interval range(TableRow row, int column) {
        return row.conditions().get(column) instanceof Interval range
                ? range
                : new Interval(Optional.empty(), Optional.empty());
    }

    private static boolean endsBy(Interval range, Comparable<Object> bound) {
        return range.upper().filter(upper -> upper.compareTo(bound) <= 0).isPresent();
    }

    private static int openFirst(Optional<Comparable<Object>> a, Optional<Comparable<Object>> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isPresent(), b.isPresent());
        }
        return a.get().compareTo(b.get());
    }

    private void report(TableRow a, TableRow b) {
        TableRow first = a.position() < b.position() ? a : b;
        TableRow second = first == a ? b : a;
        Optional<String> witness = witness(first, second);
        if (witness.isPresent() && reported.size() < REPORTED_MAX
                && reported.add(List.of(first.position(), second.position()))) {
            problems.add(Range.at(second.line(), 1, 1), "overlapping-rows",
                    "rows `" + first.row().name() + "` and `" + second.row().name() + "` both match "
                    + witness.get(),
                    "narrow one of them, or give the table the hit policy `FIRST`");
        }
    }

    private Optional<String> witness(TableRow a, TableRow b) {
        List<String> said = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Optional<String> common = Condition.common(a.conditions().get(c), b.conditions().get(c));
            if (common.isEmpty()) {
                return Optional.empty();
            } else if (!common.get().equals("*")) {
                said.add("`" + columns.get(c).name() + "` " + common.get());
            }
        }
        return Optional.of(said.isEmpty() ? "everything" : String.join(", ", said));
    }
}
