package io.collateralpolicy.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * CSV as spreadsheets save it: with a byte order mark, line feeds of their system, and {@code ;} between cells where the
 * comma stands in numbers. What is wrong with the cells is said by the table's own reader.
 */
public final class SpreadsheetCsv {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** What separates is ASCII, so nothing needs to be decoded, and what is no UTF-8 stays so. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final char SEMICOLON = ';';

    private SpreadsheetCsv() {}

    /** The same rows as this server writes them; what cannot be read so is left as it is, for its place to be said. */
    public static byte[] plain(byte[] csv) {
        byte[] unmarked = withoutMark(csv);
        String text = new String(unmarked, BYTES);
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf(SEMICOLON) > 0 && header.indexOf(',') < 0) {
            return withCommas(text);
        }
        return text.indexOf('\r') < 0 ? unmarked : text.replace("\r\n", "\n").getBytes(BYTES);
    }

    private static byte[] withoutMark(byte[] csv) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = csv.length >= length && Arrays.equals(csv, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? Arrays.copyOfRange(csv, length, csv.length) : csv;
    }

    private static byte[] withCommas(String text) {
        StringWriter out = new StringWriter();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(SEMICOLON)
                        .skipEmptyLines(false)
                        .ofCsvRecord(text);
                CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            reader.forEach(row -> writer.writeRecord(row.getFields()));
        } catch (CsvParseException e) {
            return text.getBytes(BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be read", e);
        }
        return out.toString().getBytes(BYTES);
    }
}
