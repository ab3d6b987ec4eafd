package io.collateralpolicy.table.row;

import java.util.List;
import java.util.Map;

/**
 * A row that matched.
 *
 * @param table   the table's name
 * @param name    the row's name, unique in the table
 * @param outputs by column: {@code BigDecimal} normalised to a fraction of one or plain units, {@code Duration},
 *                {@code Boolean} or text
 */
public record Row(String table, String name, Map<String, Object> outputs) {

    private static final String ROWS = "rows";
    private static final String ALL = "all";

    /** All rows of a COLLECT table that matched, as one. */
    public static Row collected(String table, List<Row> rows) {
        return new Row(table, ALL, Map.of(ROWS, List.copyOf(rows)));
    }

    /** Of table and name, which tell rows of one package apart: models remember by their terms, and a grid has many rows. */
    @Override
    public int hashCode() {
        return 31 * table.hashCode() + name.hashCode();
    }

    /** The rows that were collected; of any other table the row itself. */
    public List<Row> rows() {
        return outputs.get(ROWS) instanceof List<?> rows
                ? rows.stream().map(Row.class::cast).toList()
                : List.of(this);
    }
}
