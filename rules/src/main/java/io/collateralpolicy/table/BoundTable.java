package io.collateralpolicy.table;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.Unit;
import io.collateralpolicy.table.match.Matcher;
import io.collateralpolicy.table.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table whose conditions know where to read from one type of fact. */
public final class BoundTable {

    private final Matcher matcher;
    private final List<Property> properties;

    private BoundTable(Matcher matcher, List<Property> properties) {
        this.matcher = matcher;
        this.properties = properties;
    }

    public static BoundTable of(Table table, Matcher matcher, FactType subject) {
        List<Property> properties = new ArrayList<>();
        for (Column column : table.schema().conditions()) {
            String path = column.property().orElseThrow();
            Property property = subject.property(path).orElseThrow(() -> new IllegalArgumentException(
                    "table `" + table.name() + "` asks for `" + path + "`, which `" + subject.name()
                    + "` does not have"));
            refuseUnlessFits(table, column, property);
            properties.add(property);
        }
        return new BoundTable(matcher, List.copyOf(properties));
    }

    /** The row that answers for the fact, which is of the bound type; empty when none matches. */
    public Optional<Row> find(Fact fact) {
        List<Comparable<Object>> keys = new ArrayList<>(properties.size());
        for (Property property : properties) {
            keys.add(Condition.key(property.read().apply(fact)));
        }
        return matcher.find(keys);
    }

    private static void refuseUnlessFits(Table table, Column column, Property property) {
        boolean fits = switch (property.kind()) {
            case DECIMAL -> column.readIn().isDecimal();
            case DURATION -> column.readIn() == Unit.DURATION;
            case TEXT -> column.readIn() == Unit.TEXT;
            case ENUM -> column.readIn() == Unit.TEXT && literalsAre(table, column, property.names());
            case BOOLEAN -> column.readIn() == Unit.TEXT
                    && literalsAre(table, column, List.of("true", "false"));
        };
        if (!fits) {
            throw new IllegalArgumentException("table `" + table.name() + "`, column `" + column.name()
                    + "`: `"
                    + property.path() + "` is " + property.kind() + ", write its unit and literals to fit"
                    + (property.names().isEmpty() ? "" : ", one of " + property.names()));
        }
    }

    private static boolean literalsAre(Table table, Column column, List<String> known) {
        return table.rows().stream()
                .map(row -> row.get(column.name()))
                .filter(cell -> !cell.equals("*"))
                .map(cell -> cell.startsWith("!") ? cell.substring(1) : cell)
                .allMatch(cell -> known.containsAll(List.of(cell.split("\\|"))));
    }
}
