package io.collateralpolicy.table;

import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.ConditionCell;
import io.collateralpolicy.table.cell.InvalidCell;
import io.collateralpolicy.table.cell.OutputCell;
import io.collateralpolicy.table.cell.Unit;
import io.collateralpolicy.table.match.Problems;
import io.collateralpolicy.table.match.TableRow;
import io.collateralpolicy.table.row.Row;
import io.collateralpolicy.table.row.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the rows of a table and says everything that is wrong with them. */
final class RowReader {

    /** Cells of a column that stand in many rows are understood once; columns that name each row anew would only fill memory. */
    private static final int UNDERSTOOD_MAX = 256;
    /** Rows are exported to people who open them in a spreadsheet. */
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[-+](?![0-9.]+$).*");

    private final TableSchema schema;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();
    private final List<Map<String, Object>> understood = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();

    private RowReader(TableSchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        schema.columns().forEach(column -> understood.add(new HashMap<>()));
    }

    static List<TableRow> read(TableSchema schema, List<CsvLine> lines, Problems problems) {
        RowReader reader = new RowReader(schema, problems);
        if (reader.isHeaderRight(lines)) {
            lines.stream().skip(1).limit(Table.ROWS_MAX).forEach(reader::read);
        }
        return reader.rows;
    }

    private boolean isHeaderRight(List<CsvLine> lines) {
        List<String> header = new ArrayList<>(List.of("row"));
        schema.columns().forEach(column -> header.add(column.name()));
        boolean right = !lines.isEmpty() && lines.get(0).fields().equals(header);
        if (!right) {
            problems.add(Range.START, "wrong-header",
                    "the first line does not name the columns of the schema",
                    "write `" + String.join(",", header) + "`");
        }
        if (lines.size() - 1 > Table.ROWS_MAX) {
            problems.add(Range.at(Table.ROWS_MAX + 2, 1, 1), "too-many-rows",
                    lines.size() - 1 + " rows, at most " + Table.ROWS_MAX, "");
        }
        return right;
    }

    private void read(CsvLine line) {
        int expected = schema.columns().size() + 1;
        if (line.fields().size() != expected) {
            problems.add(line.range(Math.min(line.fields().size(), expected) - 1), "wrong-cell-count",
                    line.fields().size() + " cells, but the header has " + expected,
                    "put a cell that holds `,` in quotes, leave no line empty");
            return;
        }
        checkName(line);
        List<Condition> conditions = new ArrayList<>();
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (int i = 1; i < expected; i++) {
            readCell(line, i, conditions, outputs);
        }
        Row row = new Row(schema.name(), line.fields().get(0), Collections.unmodifiableMap(outputs));
        rows.add(new TableRow(rows.size(), line.line(), List.copyOf(conditions), row));
    }

    private void checkName(CsvLine line) {
        String name = line.fields().get(0);
        if (!Table.NAME.matcher(name).matches()) {
            problems.add(line.range(0), "invalid-name", "`" + shorten(name) + "` is no row name",
                    "write lower-case letters, digits and `-`, at most 64");
        } else if (!names.add(name)) {
            problems.add(line.range(0), "repeated-row", "a row called `" + name + "` stands above", "");
        }
    }

    private void readCell(CsvLine line, int field, List<Condition> conditions, Map<String, Object> outputs) {
        Column column = schema.columns().get(field - 1);
        String text = line.fields().get(field);
        if (text.length() > Table.CELL_LENGTH_MAX || holdsControl(text)) {
            problems.add(line.range(field), "invalid-cell",
                    place(line, field) + "a cell is one line of at most " + Table.CELL_LENGTH_MAX + " characters", "");
            conditions.addAll(column.isCondition() ? List.of(Condition.ANY) : List.of());
        } else if (column.readIn() == Unit.TEXT && FORMULA.matcher(text).matches()) {
            problems.add(line.range(field), "formula-cell",
                    place(line, field) + "a spreadsheet would run `" + shorten(text) + "` as a formula",
                    "begin the text with something else than `=`, `+`, `-` or `@`");
            conditions.addAll(column.isCondition() ? List.of(Condition.ANY) : List.of());
        } else if (column.isCondition()) {
            conditions.add((Condition) read(line, field, Condition.ANY, () -> ConditionCell.read(text, column)));
        } else if (column.isOutput()) {
            outputs.put(column.name(), read(line, field, "", () -> OutputCell.read(text, column)));
        }
    }

    /** Lines are counted by machines; people look for the row and the column. */
    private String place(CsvLine line, int field) {
        return "row `" + shorten(line.fields().get(0)) + "`, column `" + schema.columns().get(field - 1).name() + "`: ";
    }

    private static boolean holdsControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Object read(CsvLine line, int field, Object otherwise, Supplier<Object> cell) {
        Map<String, Object> known = understood.get(field - 1);
        String text = line.fields().get(field);
        Object before = known.get(text);
        try {
            Object read = before == null ? cell.get() : before;
            if (before == null && known.size() < UNDERSTOOD_MAX) {
                known.put(text, read);
            }
            return read;
        } catch (InvalidCell e) {
            problems.add(line.range(field), e.code(), place(line, field) + e.getMessage(), e.suggestion());
            return otherwise;
        }
    }

    private static String shorten(String text) {
        return text.length() <= 70 ? text : text.substring(0, 70) + "…";
    }
}
