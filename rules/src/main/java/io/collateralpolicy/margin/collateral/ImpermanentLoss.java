package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a pool token of two assets loses against holding them when their price ratio moves.
 *
 * <p>{@code loss = 1 − 2·√ratio / (1 + ratio)}, a fraction of one, 0 to 1; the same for a ratio and its inverse. Source: the
 * constant product invariant; the values at 1.25, 1.5, 2, 3, 4 and 5 are widely published.
 */
public final class ImpermanentLoss {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private ImpermanentLoss() {}

    /**
     * The loss, rounded up.
     *
     * @param ratio price ratio after over price ratio before, above 0
     * @param scale places of the result
     */
    public static BigDecimal of(BigDecimal ratio, int scale) {
        BigDecimal sum = BigDecimal.ONE.add(ratio);
        BigDecimal kept = SquareRoot.of(FOUR.multiply(ratio), sum.multiply(sum), scale, RoundingMode.FLOOR);
        return BigDecimal.ONE.subtract(kept);
    }
}
