package io.collateralpolicy.margin.option;

import java.math.BigDecimal;

/**
 * What a position gains in a move, estimated by its greeks: {@code quantity · (delta · move + gamma · move² / 2 + vega ·
 * change of volatility)}, exact. For where an option cannot be valued anew; the error grows with the cube of the move.
 *
 * <p>Source: Taylor's expansion of an option's value, second order in the price and first in volatility.
 *
 * @param delta of one option, a unit of the underlying
 * @param gamma of one option, a unit of the underlying a unit of price
 * @param vega  of one option, base currency a point of volatility
 */
public record TaylorProfit(BigDecimal delta, BigDecimal gamma, BigDecimal vega) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * What the position gains, base currency; a loss is below 0.
     *
     * @param quantity   of options, signed
     * @param move       of the underlying's price, base currency, signed
     * @param volatility change in points, signed
     */
    public BigDecimal of(BigDecimal quantity, BigDecimal move, BigDecimal volatility) {
        BigDecimal convexity = gamma.multiply(move).multiply(move).multiply(HALF);
        return quantity.multiply(delta.multiply(move).add(convexity).add(vega.multiply(volatility)));
    }
}
