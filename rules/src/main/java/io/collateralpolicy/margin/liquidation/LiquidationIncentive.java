package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A bonus factor that follows from the liquidation threshold: the closer to 1 the threshold, the less there is to give.
 *
 * <p>{@code factor = min(most, 1 / (1 − cursor · (1 − threshold)))}. Source: Morpho Blue, liquidationIncentiveFactor.
 *
 * @param cursor the share of what the threshold leaves that a liquidator gets, 0 to 1
 * @param most   the largest factor, 1 or more
 */
public record LiquidationIncentive(BigDecimal cursor, BigDecimal most) {

    private static final int PLACES = 18;

    /**
     * The factor.
     *
     * @param threshold above 0, below 1: at 1 nothing is left to give, and no market may have it
     * @return 1 or more, 18 places, rounded down
     * @throws IllegalArgumentException when the threshold is not
     */
    public BigDecimal factor(BigDecimal threshold) {
        if (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "threshold must be above 0 and below 1, is `" + threshold.toPlainString() + "`");
        }
        BigDecimal kept = BigDecimal.ONE.subtract(cursor.multiply(BigDecimal.ONE.subtract(threshold)));
        return BigDecimal.ONE.divide(kept, PLACES, RoundingMode.FLOOR).min(most);
    }
}
