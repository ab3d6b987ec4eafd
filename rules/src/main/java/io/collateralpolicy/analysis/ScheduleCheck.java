package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.analysis.AnalysisResult.Witness;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.ConditionCell;
import io.collateralpolicy.table.row.HitPolicy;
import java.util.ArrayList;
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

    static AnalysisResult of(Numbers numbers) {
        List<Table> schedules = numbers.tables().values().stream()
                .filter(table -> table.schema().hitPolicy() == HitPolicy.MARGINAL).toList();
        Optional<Witness> witness = schedules.stream().flatMap(table -> new ScheduleCheck(table).ended().stream())
                .findFirst().map(sentence -> new Witness(sentence, List.of(), List.of()));
        return new AnalysisResult(AnalysisProperty.SCHEDULES_GO_ON, witness.isPresent() ? Status.FAILED : Status.PROVED,
                schedules.isEmpty() ? "no table is MARGINAL" : schedules.size() + " MARGINAL tables", witness);
    }

    /** The first schedule without an open slice: rows that agree in everything but the measure are one. */
    private Optional<String> ended() {
        Map<List<String>, Map<String, String>> last = new HashMap<>();
        List<List<String>> open = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            last.put(others(row), row);
            if (isOpen(row)) {
                open.add(others(row));
            }
        }
        return last.entrySet().stream().filter(schedule -> !open.contains(schedule.getKey()))
                .map(schedule -> sentence(schedule.getValue().get("row"))).sorted().findFirst();
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
