package io.collateralpolicy.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * RFC 4180 with a header. A cell that a spreadsheet would take for a formula, by a full-width sign too, gets a {@code '} before
 * it; a plain decimal number is none.
 */
final class CsvRows implements RowWriter {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\uff1d\uff0b\uff0d\uff20\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final List<String> names;
    private final CsvWriter csv;

    CsvRows(Report report, OutputStream out) {
        this.names = report.source().columns().stream().map(Column::name).toList();
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(names);
    }

    @Override
    public void row(Map<String, String> row) {
        csv.writeRecord(names.stream().map(name -> cell(row.getOrDefault(name, ""))).toList());
    }

    static String cell(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The header alone tells that there was no row; a table that breaks off ends without the last chunk of the answer. */
    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the caller is gone", e);
        }
    }

    @Override
    public void close() {
        // The stream is the container's: it closes what it opened.
    }
}
