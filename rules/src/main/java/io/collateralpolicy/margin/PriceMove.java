package io.collateralpolicy.margin;

import java.math.BigDecimal;

/**
 * How far a price stands from the extremes of a window. Source: {@code docs/decision.md}, section 1.
 *
 * @param drop {@code max(0, (high − last) / high)}, 0 to 1, {@code rateScale} places, rounded as liabilities are
 * @param rise {@code max(0, (last − low) / low)}, 0 or more, {@code rateScale} places, rounded as liabilities are
 */
public record PriceMove(BigDecimal drop, BigDecimal rise) {

    /**
     * The move of a window.
     *
     * @param high   highest price of the window, above 0
     * @param low    lowest price of the window, above 0
     * @param lowest lowest price now, the one the drop is measured to
     * @param highest highest price now, the one the rise is measured to
     */
    public static PriceMove of(
            BigDecimal high, BigDecimal low, BigDecimal lowest, BigDecimal highest, Numerics numerics) {
        BigDecimal drop = high.subtract(lowest).max(BigDecimal.ZERO);
        BigDecimal rise = highest.subtract(low).max(BigDecimal.ZERO);
        return new PriceMove(numerics.riskRatio(drop, high), numerics.riskRatio(rise, low));
    }

    /** No window is known: no move can be stated. */
    public static PriceMove none(Numerics numerics) {
        BigDecimal zero = numerics.riskRatio(BigDecimal.ZERO, BigDecimal.ONE);
        return new PriceMove(zero, zero);
    }
}
