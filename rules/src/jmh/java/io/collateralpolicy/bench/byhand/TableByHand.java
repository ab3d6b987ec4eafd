package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of up to three conditions over text, by its first: literals, sets of them and {@code *}, which goes last. */
public final class TableByHand {

    private static final String ANYTHING = "*";

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
        for (int i = 0; i < table.rows().size(); i++) {
            List<Set<String>> cells = new ArrayList<>();
            for (String condition : conditions) {
                cells.add(literals(table.rows().get(i).get(condition)));
            }
            add(cells.get(0), new Entry(cells.subList(1, cells.size()), Optional.of(table.results().get(i))));
        }
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
