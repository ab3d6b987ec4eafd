package io.collateralpolicy.policy.diff;

import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table.
 *
 * @param table   its name
 * @param kind    what became of it
 * @param schema  members that differ; a column's stand under {@code columns/<name>}
 * @param added   rows that are new, in the order of the file
 * @param removed rows that are gone, in the order of the file
 * @param cells   of rows and columns that both have, row by row
 * @param order   all rows of the table after, where they do not stand as before with the new ones at the end
 */
public record TableDiff(
        String table,
        Kind kind,
        List<ValueChange> schema,
        List<Map<String, String>> added,
        List<Map<String, String>> removed,
        List<CellChange> cells,
        Optional<List<String>> order) {

    private static final String ROW = "row";

    static TableDiff of(String name, Optional<Table> before, Optional<Table> after, List<ValueChange> schema) {
        Map<String, Map<String, String>> from = rows(before);
        Map<String, Map<String, String>> to = rows(after);
        List<Map<String, String>> added = without(to, from);
        List<Map<String, String>> removed = without(from, to);
        List<CellChange> cells = new ArrayList<>();
        from.forEach((row, was) -> Optional.ofNullable(to.get(row))
                .ifPresent(is -> cells(before.orElseThrow(), after.orElseThrow(), was, is, cells)));
        return new TableDiff(name, Kind.of(before, after), schema, added, removed, List.copyOf(cells),
                order(from, to));
    }

    boolean isEmpty() {
        return schema.isEmpty() && added.isEmpty() && removed.isEmpty() && cells.isEmpty() && order.isEmpty();
    }

    private static Map<String, Map<String, String>> rows(Optional<Table> table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        table.map(Table::rows).orElse(List.of()).forEach(row -> rows.put(row.get(ROW), row));
        return rows;
    }

    private static List<Map<String, String>> without(
            Map<String, Map<String, String>> rows, Map<String, Map<String, String>> others) {
        return rows.entrySet().stream().filter(r -> !others.containsKey(r.getKey())).map(Map.Entry::getValue).toList();
    }

    /** Columns that only one of the two has are told with the schema. */
    private static void cells(
            Table before, Table after, Map<String, String> was, Map<String, String> is, List<CellChange> cells) {
        for (Column column : after.schema().columns()) {
            String name = column.name();
            boolean both = was.containsKey(name) && !was.get(name).equals(is.get(name));
            if (both) {
                cells.add(CellChange.of(is.get(ROW), comparable(before, column), was.get(name), is.get(name)));
            }
        }
    }

    /** A number whose unit changed with it is not compared: its column is told as text. */
    private static Column comparable(Table before, Column column) {
        boolean same = before.schema().columns().stream()
                .anyMatch(c -> c.name().equals(column.name()) && c.role() == column.role()
                        && c.readIn() == column.readIn() && c.type().equals(column.type()));
        return same ? column : new Column(column.name(), Column.Role.NOTE, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static Optional<List<String>> order(
            Map<String, Map<String, String>> from, Map<String, Map<String, String>> to) {
        List<String> expected = new ArrayList<>(from.keySet());
        expected.removeIf(row -> !to.containsKey(row));
        to.keySet().stream().filter(row -> !from.containsKey(row)).forEach(expected::add);
        List<String> actual = List.copyOf(to.keySet());
        return actual.equals(expected) ? Optional.empty() : Optional.of(actual);
    }
}
