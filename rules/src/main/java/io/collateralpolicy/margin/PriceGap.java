package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a price stands from another one.
 *
 * <p>Both measures are rounded down, {@code rateScale} places: a drop is compared with {@code >=} and a ratio with
 * {@code <}, and what is rounded down stands to a bound of no more places just as the exact value does. Source: the conditions
 * of price breakers, a fall from the close before and a distance from a peg, as {@code docs/published-numbers.md} lists them.
 */
public final class PriceGap {

    private PriceGap() {}

    /**
     * {@code (close − price) / close}, a fraction of one, at most 1; below 0 where the price rose.
     *
     * @param close price before, above 0
     * @param price now, not negative
     */
    public static BigDecimal drop(BigDecimal close, BigDecimal price, Numerics numerics) {
        return Numerics.ratio(close.subtract(price), close, numerics.rateScale(), RoundingMode.FLOOR);
    }

    /**
     * The ratio {@code min(10^18, price / reference)}, 0 or more.
     *
     * @param price     of the asset, not negative
     * @param reference price of what it is measured by, above 0
     */
    public static BigDecimal ratio(BigDecimal price, BigDecimal reference, Numerics numerics) {
        return Numerics.ratio(price, reference, numerics.rateScale(), RoundingMode.FLOOR);
    }
}
