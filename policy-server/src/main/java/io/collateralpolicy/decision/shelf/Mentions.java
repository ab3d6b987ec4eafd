package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Rows of a package's tables that speak of a thing by its name: what is governed of it, in one place. */
public final class Mentions {

    private static final String ANY = "*";
    private static final String ALL_BUT = "!";

    private Mentions() {}

    /**
     * A row that names the thing.
     *
     * @param table its table
     * @param title of the table, for people
     * @param row   the row's name
     * @param cells as authored
     */
    public record Mention(String table, String title, String row, Map<String, String> cells) {}

    /**
     * By the names that conditions on some properties have.
     *
     * @param tables     which are looked at
     * @param properties of facts, such as {@code asset}
     */
    public static Map<String, List<Mention>> of(
            PolicyPackage source, Predicate<Table> tables, Set<String> properties) {
        Map<String, List<Mention>> named = new TreeMap<>();
        source.numbers().tables().values().stream().filter(tables).forEach(table -> table.schema().conditions().stream()
                .filter(column -> column.property().filter(properties::contains).isPresent())
                .forEach(column -> add(table, column, named)));
        return named;
    }

    private static void add(Table table, Column column, Map<String, List<Mention>> named) {
        for (Map<String, String> authored : table.rows()) {
            String cell = authored.get(column.name());
            if (!cell.equals(ANY) && !cell.startsWith(ALL_BUT)) {
                Map<String, String> cells = new LinkedHashMap<>(authored);
                Mention mention = new Mention(table.name(), table.schema().title(), cells.remove("row"), cells);
                for (String name : cell.split("\\|")) {
                    named.computeIfAbsent(name, first -> new ArrayList<>()).add(mention);
                }
            }
        }
    }
}
