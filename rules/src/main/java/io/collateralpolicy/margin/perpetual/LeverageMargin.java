package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Margin of a market by the leverage that it allows: half of the initial margin at the most of it keeps a position open.
 *
 * <p>Source: Hyperliquid's documentation of margining, as mirrored in 2025.
 *
 * @param maximumLeverage of the market, above 0
 */
public record LeverageMargin(BigDecimal maximumLeverage) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @throws IllegalArgumentException when the leverage is not above 0 */
    public LeverageMargin {
        if (maximumLeverage.signum() <= 0) {
            throw new IllegalArgumentException("leverage must be above 0, is `" + maximumLeverage.toPlainString() + "`");
        }
    }

    /** The maintenance margin as a fraction of one of notional, {@code 1 / (2 · maximumLeverage)}, rounded up. */
    public BigDecimal maintenanceRate(int places) {
        return BigDecimal.ONE.divide(maximumLeverage.multiply(TWO), places, RoundingMode.CEILING);
    }

    /**
     * What must stay behind when collateral leaves: {@code max(initialMargin, floor · notional)}, base currency, exact.
     *
     * @param initialMargin base currency, at the leverage that the account chose
     * @param notional      of all its positions, base currency, 0 or more
     * @param floor         fraction of one
     */
    public static BigDecimal transferMargin(BigDecimal initialMargin, BigDecimal notional, BigDecimal floor) {
        return initialMargin.max(notional.multiply(floor));
    }
}
