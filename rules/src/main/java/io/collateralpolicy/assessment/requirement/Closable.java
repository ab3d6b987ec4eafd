package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.margin.perpetual.PerpetualPosition;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;

/**
 * A position that is closed at a price of its own when its account is liquidated.
 *
 * @param position what is closed
 * @param terms    the row that says how
 */
public record Closable(PerpetualPosition position, Row terms) {

    /** How fast the price gives way as the account empties. */
    public BigDecimal bankruptcyAdjustment() {
        return decimal("bankruptcyAdjustment");
    }

    /** The most the price gives way, in maintenance margins of the position. */
    public BigDecimal spread() {
        return decimal("spreadToMaintenanceMargin");
    }

    /** Of what is received. */
    public BigDecimal maximumFee() {
        return decimal("maximumLiquidationFee");
    }

    private BigDecimal decimal(String output) {
        return (BigDecimal) terms.outputs().get(output);
    }
}
