package io.collateralpolicy.table.row;

import io.collateralpolicy.table.cell.Column;
import java.util.List;
import java.util.Objects;

/**
 * What a table's cells mean.
 *
 * @param name      the table's name, also that of its files
 * @param title     for people
 * @param source    the document and section the numbers come from
 * @param hitPolicy which row answers
 * @param subject   simple name of the fact the conditions speak of
 * @param columns   in the order of the file, without {@code row}
 */
public record TableSchema(
        String name, String title, String source, HitPolicy hitPolicy, String subject, List<Column> columns) {

    public static final int COLUMNS_MAX = 40;

    public TableSchema {
        name = Objects.requireNonNullElse(name, "");
        title = Objects.requireNonNullElse(title, "");
        source = Objects.requireNonNullElse(source, "");
        subject = Objects.requireNonNullElse(subject, "");
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    public List<Column> conditions() {
        return columns.stream().filter(Column::isCondition).toList();
    }

    public List<Column> outputs() {
        return columns.stream().filter(Column::isOutput).toList();
    }
}
