package io.collateralpolicy.cdm;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a schedule's rows into the tables of a policy's folder and says what the other reading would make of it. */
public final class ImportSchedule {

    private ImportSchedule() {}

    /** {@code specification.json folder COMPATIBLE|STRICT}; the package is sealed afterwards. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("name a specification, the folder of a package, and COMPATIBLE or STRICT");
        }
        run(Path.of(arguments[0]), Path.of(arguments[1]), Reading.valueOf(arguments[2]), System.out);
    }

    static void run(Path specification, Path folder, Reading reading, PrintStream out) throws IOException {
        Schedule schedule = Schedule.read(Files.readAllBytes(specification));
        Map<String, List<Map<String, String>>> tables = new TreeMap<>(ScheduleTables.of(schedule, reading));
        for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
            Path file = folder.resolve("tables").resolve(table.getKey() + ".csv");
            Files.writeString(file, csv(ScheduleTables.columns(table.getKey()), table.getValue()));
            out.println(file + ": " + table.getValue().size() + " rows");
        }
        ScheduleReport.text(schedule).forEach(out::println);
    }

    private static String csv(List<String> columns, List<Map<String, String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(columns.stream().map(row::get).toList()));
        }
        return text.toString();
    }
}
