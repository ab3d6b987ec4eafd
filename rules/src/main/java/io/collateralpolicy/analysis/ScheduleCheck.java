package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.analysis.AnalysisResult.Witness;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.ConditionCell;
import io.collateralpolicy.table.row.HitPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schedules whose last slice has an end. Beyond it nothing more counts, which an author may mean or may have forgotten; a
 * slice without an end, at a rate of 0 where that is meant, says which.
 */
final class ScheduleCheck {

    private final Table table;
    private final Column measure;

    private ScheduleCheck(Table table) {
        this.table = table;
        this.measure = table.schema().conditions().stream().filter(Column::isOrdered).findFirst().orElseThrow();
    }

    /**
     * A schedule that ends.
     *
     * @param sentence which, and what to do
     * @param end      of its last slice
     */
    record Ended(String sentence, BigDecimal end) {}

    /**
     * Reads every schedule; of the first that ends, two accounts show it where some reach it: twice the size at its end is
     * worth no more.
     */
    static AnalysisResult of(Numbers numbers, List<Probe> bases, Laboratory laboratory) {
        List<Table> schedules = numbers.tables().values().stream()
                .filter(table -> table.schema().hitPolicy() == HitPolicy.MARGINAL).toList();
        Optional<Witness> witness = schedules.stream().flatMap(table -> new ScheduleCheck(table).ended().stream())
                .findFirst().map(ended -> laboratory.witness(ended.sentence, seenIn(ended, bases, laboratory)));
        return new AnalysisResult(AnalysisProperty.SCHEDULES_GO_ON, witness.isPresent() ? Status.FAILED : Status.PROVED,
                schedules.isEmpty() ? "no table is MARGINAL" : schedules.size() + " MARGINAL tables", witness);
    }

    private static List<Probe> seenIn(Ended ended, List<Probe> bases, Laboratory laboratory) {
        for (Probe base : bases) {
            Probe at = base.with(Vary.QUANTITY, ended.end);
            Probe beyond = base.with(Vary.QUANTITY, ended.end.add(ended.end));
            Seen seen = laboratory.see(at);
            if (seen.credit().signum() > 0 && seen.credit().compareTo(laboratory.see(beyond).credit()) == 0) {
                return List.of(at, beyond);
            }
        }
        return List.of();
    }

    /** The first schedule without an open slice: rows that agree in everything but the measure are one. */
    private Optional<Ended> ended() {
        Map<List<String>, Map<String, String>> last = new HashMap<>();
        List<List<String>> open = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            last.put(others(row), row);
            if (isOpen(row)) {
                open.add(others(row));
            }
        }
        return last.entrySet().stream().filter(schedule -> !open.contains(schedule.getKey()))
                .map(schedule -> new Ended(sentence(schedule.getValue().get("row")), end(schedule.getValue())))
                .min(Comparator.comparing(Ended::sentence));
    }

    private BigDecimal end(Map<String, String> last) {
        Condition.Interval slice = (Condition.Interval) ConditionCell.read(last.get(measure.name()), measure);
        return Values.plain(slice.upper().orElseThrow());
    }

    private boolean isOpen(Map<String, String> row) {
        return ConditionCell.read(row.get(measure.name()), measure) instanceof Condition.Interval slice
                && slice.upper().isEmpty();
    }

    private List<String> others(Map<String, String> row) {
        return table.schema().conditions().stream().filter(column -> !column.equals(measure))
                .map(column -> row.get(column.name())).toList();
    }

    private String sentence(String row) {
        return "table `" + table.name() + "`: the schedule of row `" + row + "` ends, and beyond its end nothing more counts; "
                + "where that is meant, say it in a last row without an end, at a rate of 0";
    }
}
