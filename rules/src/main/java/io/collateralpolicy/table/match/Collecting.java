package io.collateralpolicy.table.match;

import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rows that match, in the order of the file. Rows that ask the same are asked once, and what they give together is put
 * together when the table is read: the rows of a grid mostly differ in nothing but their move.
 */
final class Collecting implements Matcher {

    /** Rows with the same conditions. */
    private record Group(TableRow first, Optional<Row> all) {}

    private final String table;
    private final List<TableRow> rows;
    private final List<Group> groups = new ArrayList<>();

    Collecting(String table, List<TableRow> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
        Map<List<Condition>, List<TableRow>> alike = new LinkedHashMap<>();
        rows.forEach(row -> alike.computeIfAbsent(row.conditions(), c -> new ArrayList<>()).add(row));
        alike.values().forEach(group -> groups.add(new Group(group.get(0), collected(group))));
    }

    @Override
    public Optional<Row> find(List<Comparable<Object>> keys) {
        Optional<Row> found = Optional.empty();
        for (Group group : groups) {
            if (group.first().matches(keys)) {
                if (found.isPresent()) {
                    return collected(rows.stream().filter(row -> row.matches(keys)).toList());
                }
                found = group.all();
            }
        }
        return found;
    }

    private Optional<Row> collected(List<TableRow> found) {
        return Optional.of(Row.collected(table, found.stream().map(TableRow::row).toList()));
    }
}
