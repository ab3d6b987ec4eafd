package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.row.HitPolicy;
import io.collateralpolicy.table.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of up to three conditions over text, by its first: literals, sets of them and {@code *}, which goes last. Of a grid,
 * which has one condition, all rows that answer are collected at the start; there a set may be negated.
 */
public final class TableByHand {

    private static final String ANYTHING = "*";
    private static final String NONE_OF = "!";

    /** What the other conditions of a row allow, nothing standing for everything. */
    private record Entry(List<Set<String>> others, Optional<Row> row) {

        boolean allows(String second, String third) {
            return allows(0, second) && allows(1, third);
        }

        private boolean allows(int condition, String value) {
            return others.size() <= condition
                    || others.get(condition).isEmpty()
                    || others.get(condition).contains(value);
        }
    }

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final List<Entry> anyFirst = new ArrayList<>();

    public TableByHand(Table table) {
        List<String> conditions = table.schema().conditions().stream().map(c -> c.name()).toList();
        if (table.schema().hitPolicy() == HitPolicy.COLLECT) {
            collect(table, conditions.get(0));
        } else {
            list(table, conditions);
        }
    }

    private void list(Table table, List<String> conditions) {
        for (int i = 0; i < table.rows().size(); i++) {
            List<Set<String>> cells = new ArrayList<>();
            for (String condition : conditions) {
                cells.add(literals(table.rows().get(i).get(condition)));
            }
            add(cells.get(0), new Entry(cells.subList(1, cells.size()), Optional.of(table.results().get(i))));
        }
    }

    private void collect(Table table, String condition) {
        List<String> cells = table.rows().stream().map(row -> row.get(condition)).toList();
        Set<String> literals = cells.stream()
                .flatMap(cell -> literals(cell.replace(NONE_OF, "")).stream())
                .collect(Collectors.toSet());
        literals.forEach(literal -> add(Set.of(literal), collected(table, cells, literal)));
        add(Set.of(), collected(table, cells, ANYTHING));
    }

    private static Entry collected(Table table, List<String> cells, String value) {
        List<Row> rows = IntStream.range(0, cells.size())
                .filter(i -> allows(cells.get(i), value))
                .mapToObj(i -> table.results().get(i))
                .toList();
        return new Entry(
                List.of(), rows.isEmpty() ? Optional.empty() : Optional.of(Row.collected(table.name(), rows)));
    }

    private static boolean allows(String cell, String value) {
        return cell.startsWith(NONE_OF)
                ? !literals(cell.substring(1)).contains(value)
                : cell.equals(ANYTHING) || literals(cell).contains(value);
    }

    private void add(Set<String> first, Entry entry) {
        if (first.isEmpty()) {
            anyFirst.add(entry);
        }
        first.forEach(literal -> byFirst.computeIfAbsent(literal, l -> new ArrayList<>()).add(entry));
    }

    private static Set<String> literals(String cell) {
        return cell.equals(ANYTHING) ? Set.of() : Set.of(cell.split("\\|"));
    }

    public Optional<Row> find(String first) {
        return find(first, "", "");
    }

    public Optional<Row> find(String first, String second) {
        return find(first, second, "");
    }

    public Optional<Row> find(String first, String second, String third) {
        Optional<Row> found = find(byFirst.getOrDefault(first, List.of()), second, third);
        return found.isPresent() ? found : find(anyFirst, second, third);
    }

    private static Optional<Row> find(List<Entry> entries, String second, String third) {
        for (Entry entry : entries) {
            if (entry.allows(second, third)) {
                return entry.row();
            }
        }
        return Optional.empty();
    }
}
