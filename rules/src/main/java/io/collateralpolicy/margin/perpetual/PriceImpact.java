package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a trade pays for leaving a market less balanced, or gets for balancing it.
 *
 * <p>{@code impact = (imbalance before^exponent − imbalance after^exponent) · factor}, the imbalance being what the longs and
 * the shorts of the market differ by. Source: gmx-io/gmx-synthetics a5c0c883, README, and PositionUtils for liquidations.
 *
 * @param exponent a whole number, 1 or more
 * @param factor   base currency, 0 or more
 */
public record PriceImpact(int exponent, BigDecimal factor) {

    /** @throws IllegalArgumentException when the exponent is below 1 or the factor below 0 */
    public PriceImpact {
        if (exponent < 1 || factor.signum() < 0) {
            throw new IllegalArgumentException("the exponent must be 1 or more and the factor 0 or more, are `" + exponent
                    + "` and `" + factor.toPlainString() + "`");
        }
    }

    /**
     * The impact, base currency, exact: below 0 it is paid, above 0 it is received.
     *
     * @param before imbalance before the trade, base currency; its sign says nothing
     * @param after  imbalance after it on the same side, base currency
     */
    public BigDecimal of(BigDecimal before, BigDecimal after) {
        return before.abs().pow(exponent).subtract(after.abs().pow(exponent)).multiply(factor);
    }

    /**
     * The same where a position is closed to be liquidated: what would be received does not help it, and what is paid is at
     * most a share of its size, {@code max(−size · most, min(0, impact))}, exact.
     *
     * @param impact of closing it, base currency
     * @param size   of the position, base currency, 0 or more
     * @param most   fraction of one
     */
    public static BigDecimal inLiquidation(BigDecimal impact, BigDecimal size, BigDecimal most) {
        return impact.min(BigDecimal.ZERO).max(size.multiply(most).negate());
    }

    /**
     * What a long pays a unit when the impact is taken out of the units it gets: {@code size / ((size + impact) / price)},
     * rounded up.
     *
     * @param size   base currency, above 0
     * @param price  base currency a unit, above 0
     * @param impact base currency, above {@code −size}
     * @throws IllegalArgumentException when the impact leaves no units
     */
    public static BigDecimal entryPrice(BigDecimal size, BigDecimal price, BigDecimal impact, int places) {
        BigDecimal left = size.add(impact);
        if (left.signum() <= 0) {
            throw new IllegalArgumentException("an impact of `" + impact.toPlainString() + "` leaves nothing of `"
                    + size.toPlainString() + "`");
        }
        return size.multiply(price).divide(left, places, RoundingMode.CEILING);
    }
}
