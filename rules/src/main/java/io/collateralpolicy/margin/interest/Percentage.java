package io.collateralpolicy.margin.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Integers times or by a percentage in basis points, with the rounding in the name.
 *
 * <p>{@code MUL: value · bps / 10000}; {@code DIV: value · 10000 / bps}. Results are integers. Source:
 * aave-dao/aave-v3-origin fd1fbd91, PercentageMath.
 */
public enum Percentage {
    MUL(true, RoundingMode.HALF_UP),
    MUL_FLOOR(true, RoundingMode.FLOOR),
    MUL_CEIL(true, RoundingMode.CEILING),
    DIV(false, RoundingMode.HALF_UP),
    DIV_FLOOR(false, RoundingMode.FLOOR),
    DIV_CEIL(false, RoundingMode.CEILING);

    private static final int BPS_PLACES = 4;

    private final boolean times;
    private final RoundingMode rounding;

    Percentage(boolean times, RoundingMode rounding) {
        this.times = times;
        this.rounding = rounding;
    }

    /**
     * The result: an integer of the value's smallest unit, in the unit of the value, rounded as the name says.
     *
     * @param value       an integer, not negative
     * @param basisPoints not negative; above 0 for a division
     * @throws ArithmeticException when divided by 0
     */
    public BigDecimal of(BigDecimal value, BigDecimal basisPoints) {
        return times
                ? value.multiply(basisPoints).movePointLeft(BPS_PLACES).setScale(0, rounding)
                : value.movePointRight(BPS_PLACES).divide(basisPoints, 0, rounding);
    }
}
