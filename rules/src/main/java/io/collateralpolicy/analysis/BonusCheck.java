package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.analysis.AnalysisResult.Witness;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * {@code threshold · (1 + bonus) ≤ 1}, row by row where a table gives both. Above it a liquidation at the threshold takes
 * more collateral than there is: {@code debt · (1 + bonus) = collateral · threshold · (1 + bonus) > collateral}.
 */
final class BonusCheck {

    private static final String BONUS = "liquidationBonus";
    private static final String THRESHOLD = "liquidationThreshold";

    private BonusCheck() {}

    /** A row that breaks it, whether or not an account reaches it. */
    static Optional<AnalysisResult> of(Numbers numbers) {
        List<Table> tables = numbers.tables().values().stream().filter(t -> gives(t, BONUS) && gives(t, THRESHOLD)).toList();
        List<Row> rows = tables.stream().flatMap(t -> t.results().stream()).toList();
        return rows.stream().filter(r -> needed(r).compareTo(BigDecimal.ONE) > 0).findFirst()
                .map(r -> new Witness("table `" + r.table() + "`, row `" + r.name() + "`: threshold and bonus need "
                        + needed(r).stripTrailingZeros().toPlainString() + " of the collateral", List.of(), List.of()))
                .map(witness -> new AnalysisResult(AnalysisProperty.BONUS_WITHIN_COLLATERAL, Status.FAILED,
                        rows.size() + " rows that give a bonus", Optional.of(witness)));
    }

    private static boolean gives(Table table, String output) {
        return table.schema().outputs().stream().anyMatch(c -> c.name().equals(output));
    }

    private static BigDecimal needed(Row row) {
        return ((BigDecimal) row.outputs().get(THRESHOLD))
                .multiply(BigDecimal.ONE.add((BigDecimal) row.outputs().get(BONUS)));
    }
}
