package io.collateralpolicy.table;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.table.match.Matcher;
import io.collateralpolicy.table.match.Problems;
import io.collateralpolicy.table.match.TableRow;
import io.collateralpolicy.table.row.Row;
import io.collateralpolicy.table.row.TableSchema;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A table as authored and understood. One that exists is valid. */
public final class Table {

    public static final int ROWS_MAX = 20_000;
    public static final int CELL_LENGTH_MAX = 200;
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final TableSchema schema;
    private final JsonNode schemaDocument;
    private final List<Map<String, String>> rows;
    private final Matcher matcher;
    private final List<Row> results;

    private Table(TableSchema schema, JsonNode document, List<Map<String, String>> rows,
            List<Row> results, Matcher matcher) {
        this.schema = schema;
        this.schemaDocument = document;
        this.rows = rows;
        this.results = results;
        this.matcher = matcher;
    }

    /**
     * Reads {@code tables/<name>.json} and {@code tables/<name>.csv}.
     *
     * @throws io.collateralpolicy.diagnostic.InvalidPackage with everything that is wrong
     */
    public static Table read(String name, byte[] schemaJson, byte[] csv) {
        TableSchema schema = SchemaReader.read(name, schemaJson);
        Problems problems = new Problems("tables/" + name + ".csv");
        List<CsvLine> lines = CsvLine.read(csv, problems);
        List<TableRow> rows = RowReader.read(schema, lines, problems);
        problems.refuseIfAny();
        Matcher matcher = Matcher.of(schema, rows, problems);
        problems.refuseIfAny();
        List<String> header = header(schema);
        List<Map<String, String>> authored = lines.stream().skip(1).map(line -> cells(header, line)).toList();
        return new Table(schema, StrictJson.readTree(schemaJson), authored,
                rows.stream().map(TableRow::row).toList(), matcher);
    }

    public String name() {
        return schema.name();
    }

    public TableSchema schema() {
        return schema;
    }

    /** Cells as authored, in the order of the file: {@code row} first, then the schema's columns. */
    public List<Map<String, String>> rows() {
        return rows;
    }

    /** What each row gives, normalised, in the order of the file; of a MARGINAL table the rates of its slices. */
    public List<Row> results() {
        return results;
    }

    /** @throws IllegalArgumentException when a condition speaks of what the fact does not have */
    public BoundTable bind(FactType subject) {
        return BoundTable.of(this, matcher, subject);
    }

    /** The same schema over other rows, checked as a file would be. */
    public Table withRows(List<Map<String, String>> authored) {
        return read(name(), bytes(schemaDocument), csv(schema, authored));
    }

    /** @throws IllegalArgumentException when there is no such row or column */
    public Table withCell(String row, String column, String text) {
        if (rows.stream().noneMatch(r -> r.get("row").equals(row)) || !header(schema).contains(column)) {
            throw new IllegalArgumentException("table `" + name() + "` has no cell `" + row + "`, `"
                    + column + "`");
        }
        return withRows(rows.stream().map(r -> r.get("row").equals(row) ? changed(r, column, text) : r)
                .toList());
    }

    /** The rows as a CSV file. */
    public byte[] csv() {
        return csv(schema, rows);
    }

    /** RFC 8785 of the schema and the cells as authored. */
    public byte[] canonicalBytes() {
        return CanonicalJson.bytes(document());
    }

    /** Maps and lists, which canonical JSON sorts as it writes them: of twenty thousand rows no tree is built. */
    Map<String, Object> document() {
        return Map.of("schema", StrictJson.mapper().convertValue(schemaDocument, Object.class), "rows", rows);
    }

    private static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(TableSchema schema) {
        List<String> header = new ArrayList<>(List.of("row"));
        schema.columns().forEach(column -> header.add(column.name()));
        return header;
    }

    private static Map<String, String> cells(List<String> header, CsvLine line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.fields().get(i));
        }
        return Collections.unmodifiableMap(cells);
    }

    private static Map<String, String> changed(Map<String, String> row, String column, String text) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, text);
        return changed;
    }

    private static byte[] csv(TableSchema schema, List<Map<String, String>> rows) {
        StringWriter out = new StringWriter();
        List<String> header = header(schema);
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            writer.writeRecord(header);
            rows.forEach(row -> writer.writeRecord(ordered(schema, header, row)));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ordered(TableSchema schema, List<String> header, Map<String, String> row) {
        if (!row.keySet().equals(Set.copyOf(header))) {
            throw new IllegalArgumentException("a row of `" + schema.name() + "` has the cells " + header);
        }
        return header.stream().map(row::get).toList();
    }
}
