package io.collateralpolicy.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.table.match.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One record of a CSV file, with its place. */
record CsvLine(int line, List<String> fields, String raw) {

    static List<CsvLine> read(byte[] csv, Problems problems) {
        List<CsvLine> lines = new ArrayList<>();
        String text = decode(csv, problems);
        List<String> raw = text.lines().toList();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord csvRecord : reader) {
                int line = (int) csvRecord.getStartingLineNumber();
                lines.add(new CsvLine(line, List.copyOf(csvRecord.getFields()), raw.get(line - 1)));
            }
        } catch (CsvParseException e) {
            int line = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).line() + 1;
            problems.add(Range.at(line, 1, 1), "invalid-csv", "the line is no CSV of RFC 4180",
                    "put a cell that holds `,` or `\"` in quotes, and double the quotes inside");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be read", e);
        }
        return lines;
    }

    private static String decode(byte[] csv, Problems problems) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        } catch (CharacterCodingException e) {
            problems.add(Range.START, "invalid-text", "the file is no UTF-8", "save it as UTF-8");
            return "";
        }
    }

    /** Where the field stands in its line, quotes included. */
    Range range(int field) {
        int start = 0;
        for (int i = 0; i < field && start < raw.length(); i++) {
            start = end(start) + 1;
        }
        int from = Math.min(start, raw.length());
        return Range.at(line, from + 1, Math.max(1, end(from) - from));
    }

    private int end(int start) {
        boolean quoted = false;
        for (int i = start; i < raw.length(); i++) {
            quoted ^= raw.charAt(i) == '"';
            if (!quoted && raw.charAt(i) == ',') {
                return i;
            }
        }
        return raw.length();
    }
}
