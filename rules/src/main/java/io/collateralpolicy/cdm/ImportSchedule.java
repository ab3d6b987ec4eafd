package io.collateralpolicy.cdm;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        for (Map.Entry<String, List<Map<String, String>>> table : ScheduleTables.of(schedule, reading).entrySet()) {
            Path file = folder.resolve("tables").resolve(table.getKey() + ".csv");
            Files.write(file, csv(table.getValue()).getBytes(StandardCharsets.UTF_8));
            out.println(file + ": " + table.getValue().size() + " rows");
        }
        ScheduleReport.text(schedule).forEach(out::println);
    }

    private static String csv(List<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", rows.get(0).keySet())));
        rows.forEach(row -> lines.add(String.join(",", row.values().stream().map(ImportSchedule::cell).toList())));
        return String.join("\n", lines) + "\n";
    }

    private static String cell(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }
}
