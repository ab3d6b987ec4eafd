package io.collateralpolicy.engine.reference;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.row.HitPolicy;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table read from its cells as authored, row after row; nothing of the product's reader of conditions, nor of its index. */
record Rows(Table table, Fact subject) {

    Optional<Row> row() {
        HitPolicy policy = table.schema().hitPolicy();
        if (policy == HitPolicy.MARGINAL) {
            return sliced();
        }
        List<Row> all = places(table.schema().conditions()).map(table.results()::get).toList();
        return policy == HitPolicy.COLLECT && !all.isEmpty()
                ? Optional.of(Row.collected(table.name(), all))
                : all.stream().findFirst();
    }

    private Stream<Integer> places(List<Column> conditions) {
        return IntStream.range(0, table.rows().size()).boxed()
                .filter(i -> conditions.stream().allMatch(column -> cell(i, column).holds(value(column))));
    }

    private Cell cell(int row, Column column) {
        return Cell.read(table.rows().get(row).get(column.name()), column.readIn().symbol());
    }

    private Object value(Column column) {
        Object value = FactType.of(subject.getClass()).property(column.property().orElseThrow()).orElseThrow().read().apply(subject);
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** {@code Σ (part of the measure in the slice · rate)}; beyond the last slice the rate is 0. */
    private Optional<Row> sliced() {
        Column measured = table.schema().conditions().stream().filter(Column::isOrdered).findFirst().orElseThrow();
        BigDecimal measure = ((BigDecimal) value(measured)).stripTrailingZeros();
        List<Integer> slices = places(table.schema().conditions().stream().filter(c -> !c.equals(measured)).toList())
                .sorted(Comparator.comparing(i -> cell(i, measured).lowest()))
                .toList();
        if (measure.signum() < 0 || slices.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        Row last = table.results().get(slices.get(0));
        boolean beyond = false;
        for (int slice : slices) {
            Cell range = cell(slice, measured);
            if (range.lowest().compareTo(measure) <= 0) {
                last = table.results().get(slice);
                beyond = range.highest().filter(h -> measure.compareTo(h) >= 0).isPresent();
                add(outputs, last, range.highest().filter(h -> measure.compareTo(h) > 0).orElse(measure).subtract(range.lowest()));
            }
        }
        for (Map.Entry<String, Object> output : last.outputs().entrySet()) {
            outputs.put(output.getKey(), beyond ? BigDecimal.ZERO : output.getValue());
        }
        outputs.put("measure", measure);
        return Optional.of(new Row(table.name(), last.name(), outputs));
    }

    private static void add(Map<String, Object> outputs, Row slice, BigDecimal part) {
        slice.outputs().forEach((output, rate) -> outputs.merge(output + ".sum", part.multiply((BigDecimal) rate),
                (a, b) -> ((BigDecimal) a).add((BigDecimal) b)));
    }
}
