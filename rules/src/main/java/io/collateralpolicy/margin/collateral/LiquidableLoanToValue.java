package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The most that may be lent so that a liquidation still pays the debt after the price has moved.
 *
 * <p>{@code limit = (1 − move) · (1 − slippage) / (1 + bonus)}: what is left of the collateral when it is sold, less what
 * a liquidator gets. No standard is published; the factors are those of FlyingTulip, which lends at most
 * {@code 1 − slippage} and at most {@code 1 − z · σ · √t}.
 *
 * @param slippage lost by selling, fraction of one, 0 to 1
 * @param bonus    of the liquidator, fraction of one, 0 or more
 */
public record LiquidableLoanToValue(BigDecimal slippage, BigDecimal bonus) {

    /**
     * The limit, a fraction of one, rounded down. Source: the definition above.
     *
     * @param move  that the price makes before a liquidation, as {@link VolatilityHaircut} has it, 0 to 1
     * @param scale places
     */
    public BigDecimal limit(BigDecimal move, int scale) {
        return BigDecimal.ONE.subtract(move).multiply(BigDecimal.ONE.subtract(slippage))
                .divide(BigDecimal.ONE.add(bonus), scale, RoundingMode.FLOOR);
    }
}
