package io.collateralpolicy.table.match;

import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Column.Match;
import io.collateralpolicy.table.cell.Condition.Interval;
import io.collateralpolicy.table.cell.Unit;
import io.collateralpolicy.table.row.Row;
import io.collateralpolicy.table.row.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The slices of one measure, from 0 upwards without gap.
 *
 * <p>{@code x.sum = Σ over slices (length of the measure inside the slice · rate x)}, exact. The rate {@code x} given is
 * that of the slice the measure ends in, the lower bound of a slice belonging to it. Beyond the last slice nothing more
 * counts: the rate is 0 and the sum stays, so that more of an asset is never worth less.
 */
public final class Slices {

    private final List<BigDecimal> lowers = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Map<String, BigDecimal>> sumsBelow = new ArrayList<>();
    private final Optional<BigDecimal> top;

    private Slices(List<TableRow> sorted, int measure) {
        Map<String, BigDecimal> below = new LinkedHashMap<>();
        for (TableRow row : sorted) {
            Interval range = range(row, measure);
            lowers.add(decimal(range.lower().orElseThrow()));
            rows.add(row.row());
            sumsBelow.add(Map.copyOf(below));
            range.upper().ifPresent(upper ->
                    addTo(below, row.row(), decimal(upper).subtract(lowers.get(lowers.size() - 1))));
        }
        this.top = range(sorted.get(sorted.size() - 1), measure).upper().map(Slices::decimal);
    }

    /** The place of the measure among the conditions, or −1 when the table has none. */
    public static int measure(TableSchema schema) {
        List<Column> conditions = schema.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            Column column = conditions.get(i);
            if (column.match().filter(Match.RANGE::equals).isPresent()
                    && column.unit().filter(Unit::isDecimal).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** @param rows that agree in every other condition; empty, with the problem said, when they leave a gap or overlap */
    public static Optional<Slices> of(List<TableRow> rows, int measure, Problems problems) {
        List<TableRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> lower(row, measure)));
        Optional<BigDecimal> next = Optional.of(BigDecimal.ZERO);
        for (TableRow row : sorted) {
            boolean ranged = row.conditions().get(measure) instanceof Interval range
                    && range.lower().isPresent();
            if (!ranged || next.filter(n -> n.compareTo(lower(row, measure)) == 0).isEmpty()) {
                String expected = next.map(BigDecimal::toPlainString)
                        .orElse("nothing, the slice before it has no end");
                problems.add(Range.at(row.line(), 1, 1), "broken-slices",
                        "row `" + row.row().name() + "` does not start where the slice below it ends",
                        "slices start at 0 and leave no gap: expected a lower bound of " + expected);
                return Optional.empty();
            }
            next = range(row, measure).upper().map(Slices::decimal);
        }
        return Optional.of(new Slices(sorted, measure));
    }

    /** Empty below 0. */
    Optional<Row> find(BigDecimal measure) {
        if (measure.signum() < 0) {
            return Optional.empty();
        }
        boolean beyond = top.filter(t -> measure.compareTo(t) >= 0).isPresent();
        int found = Collections.binarySearch(lowers, measure);
        int slice = found >= 0 ? found : -found - 2;
        Row row = rows.get(slice);
        Map<String, BigDecimal> sums = new LinkedHashMap<>(sumsBelow.get(slice));
        addTo(sums, row, (beyond ? top.orElseThrow() : measure).subtract(lowers.get(slice)));
        Map<String, Object> outputs = new LinkedHashMap<>();
        row.outputs().forEach((output, rate) -> outputs.put(output, beyond ? BigDecimal.ZERO : rate));
        row.outputs().keySet().forEach(output -> outputs.put(output + ".sum", sums.get(output)));
        outputs.put("measure", measure);
        return Optional.of(new Row(row.table(), row.name(), Collections.unmodifiableMap(outputs)));
    }

    private static void addTo(Map<String, BigDecimal> sums, Row row, BigDecimal length) {
        row.outputs().forEach((output, rate) ->
                sums.merge(output, length.multiply((BigDecimal) rate), BigDecimal::add));
    }

    private static Interval range(TableRow row, int measure) {
        return (Interval) row.conditions().get(measure);
    }

    private static BigDecimal lower(TableRow row, int measure) {
        boolean bounded = row.conditions().get(measure) instanceof Interval range
                && range.lower().isPresent();
        return bounded ? decimal(range(row, measure).lower().orElseThrow())
                : BigDecimal.valueOf(Long.MIN_VALUE);
    }

    private static BigDecimal decimal(Object bound) {
        return (BigDecimal) bound;
    }
}
