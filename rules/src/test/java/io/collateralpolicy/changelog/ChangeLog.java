package io.collateralpolicy.changelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log, in the order of its dates. */
record ChangeLog(List<Change> changes) {

    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"(?:,|$)|([^,]*)(?:,|$)");
    private static final int COLUMNS = 8;

    static ChangeLog read(Path file) throws IOException {
        return new ChangeLog(Files.readAllLines(file).stream().skip(1).map(ChangeLog::change).toList());
    }

    /** Change sets of each market, in order. */
    Map<String, Map<String, List<Change>>> byMarket() {
        Map<String, Map<String, List<Change>>> markets = new LinkedHashMap<>();
        changes.forEach(c -> markets
                .computeIfAbsent(c.market(), m -> new LinkedHashMap<>())
                .computeIfAbsent(c.set(), s -> new ArrayList<>())
                .add(c));
        return markets;
    }

    private static Change change(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cells.size() < COLUMNS && cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
        }
        return new Change(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6),
                cells.get(7));
    }
}
