package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The move of a price that a haircut must outlast.
 *
 * <p>{@code haircut = min(1, multiplier · volatility · √(days / 365))}, a fraction of one, rounded up: the move of a price
 * with that volatility over the time that liquidation takes, that many standard deviations deep. Source: the loan-to-value
 * limit {@code (1 − z·σ·√t)} of volatility-based lending; square-root-of-time scaling as in Basel CRE22.
 */
public final class VolatilityHaircut {

    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private VolatilityHaircut() {}

    /**
     * The haircut.
     *
     * @param volatility annual, fraction of one, not negative
     * @param multiplier standard deviations, not negative
     * @param days       how long liquidation takes, not negative
     * @param scale      places of the result
     */
    public static BigDecimal of(BigDecimal volatility, BigDecimal multiplier, BigDecimal days, int scale) {
        return move(volatility, multiplier, days, scale).min(BigDecimal.ONE).setScale(scale);
    }

    /** {@code multiplier · volatility · √(days / 365)}, rounded up once. */
    static BigDecimal move(BigDecimal volatility, BigDecimal multiplier, BigDecimal days, int scale) {
        BigDecimal deep = volatility.multiply(multiplier);
        return SquareRoot.of(deep.multiply(deep).multiply(days), DAYS_OF_YEAR, scale, RoundingMode.CEILING);
    }
}
