package io.collateralpolicy.analysis;

import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Rows that give threshold and bonus and need more than there is: {@code threshold · (1 + bonus) > 1}. Where an account reaches one
 * the engine has shown it; where none that was tried does, nothing may be called proved.
 */
final class BonusRows {

    private static final String BONUS = "liquidationBonus";
    private static final String THRESHOLD = "liquidationThreshold";

    private BonusRows() {}

    /** The first of them, in words. */
    static Optional<String> beyond(Numbers numbers) {
        return numbers.tables().values().stream()
                .filter(table -> gives(table, BONUS) && gives(table, THRESHOLD))
                .flatMap(table -> table.results().stream())
                .filter(row -> needed(row).compareTo(BigDecimal.ONE) > 0)
                .findFirst()
                .map(row -> "row `" + row.name() + "` of table `" + row.table() + "`, which needs "
                        + needed(row).stripTrailingZeros().toPlainString() + " of the collateral");
    }

    private static boolean gives(Table table, String output) {
        return table.schema().outputs().stream().anyMatch(c -> c.name().equals(output));
    }

    private static BigDecimal needed(Row row) {
        return ((BigDecimal) row.outputs().get(THRESHOLD))
                .multiply(BigDecimal.ONE.add((BigDecimal) row.outputs().get(BONUS)));
    }
}
