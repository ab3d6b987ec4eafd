package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What selling a lot at once would cost.
 *
 * <p>{@code haircut = value / (value + depth · usableShare)}, a fraction of one, 0 to 1, rounded up; 1 without depth, 0
 * without value. It is the average slippage of a sale into a pool that keeps the product of its reserves, of which
 * {@code depth} is the reserve paid out; what the sale brings, {@code value − value²/(value + depth)}, grows with the
 * lot. Source: the constant product invariant.
 */
public final class LiquidityHaircut {

    private LiquidityHaircut() {}

    /**
     * The haircut.
     *
     * @param value       of the lot, base currency, not negative
     * @param depth       of the market, base currency, not negative
     * @param usableShare the part of the depth that may be counted on, 0 to 1
     * @param scale       places of the result
     */
    public static BigDecimal of(BigDecimal value, BigDecimal depth, BigDecimal usableShare, int scale) {
        BigDecimal whole = value.add(depth.multiply(usableShare));
        return value.signum() == 0
                ? BigDecimal.ZERO.setScale(scale)
                : value.divide(whole, scale, RoundingMode.CEILING);
    }
}
