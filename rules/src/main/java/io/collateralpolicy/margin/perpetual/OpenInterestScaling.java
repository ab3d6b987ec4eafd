package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Initial margin that rises with the open interest of the instrument, because a market that holds too much of one bet
 * cannot close it.
 *
 * <p>{@code rate(o) = min(1, base + max(0, (o − lower) / (upper − lower)) · (1 − base))}: the base rate up to the lower cap,
 * that point included, then a straight line to 1 at the upper cap. An upper cap of 0 turns it off.
 *
 * <p>Source: dydxprotocol/v4-chain 84d4664b, protocol/x/perpetuals/types/liquidity_tier.go.
 *
 * @param baseRate initial margin rate without scaling, 0 to 1
 * @param lowerCap open interest from where the rate rises, base currency, 0 or more
 * @param upperCap open interest at which the rate is 1, not below {@code lowerCap}; 0 is off
 */
public record OpenInterestScaling(BigDecimal baseRate, BigDecimal lowerCap, BigDecimal upperCap) {

    /** @throws IllegalArgumentException naming the member out of its bound */
    public OpenInterestScaling {
        require(baseRate.signum() >= 0 && baseRate.compareTo(BigDecimal.ONE) <= 0, "baseRate must be 0 to 1", baseRate);
        require(lowerCap.signum() >= 0, "lowerCap must not be negative", lowerCap);
        require(upperCap.compareTo(lowerCap) >= 0, "upperCap must not be below lowerCap " + lowerCap, upperCap);
    }

    /** The rate, {@code rateScale} places, rounded down as it is shown; margin is taken of the exact one. */
    public BigDecimal rate(BigDecimal openInterest, int rateScale) {
        return of(BigDecimal.ONE, openInterest, rateScale, RoundingMode.FLOOR);
    }

    /**
     * The initial margin: {@code min(notional, notional · rate(openInterest))}, base currency, {@code moneyScale} places,
     * rounded up once.
     *
     * @param notional     0 or more
     * @param openInterest base currency, 0 or more
     */
    public BigDecimal initialMargin(BigDecimal notional, BigDecimal openInterest, int moneyScale) {
        return of(notional, openInterest, moneyScale, RoundingMode.CEILING).min(
                notional.setScale(moneyScale, RoundingMode.CEILING));
    }

    /**
     * The maintenance margin: {@code ceil(ceil(notional · base) · fraction)}, base currency, rounded up twice; it does not
     * scale, so that the open interest of others liquidates nobody.
     *
     * @param notional 0 or more
     * @param fraction of the initial margin, 0 to 1
     * @throws IllegalArgumentException when the fraction is not: to keep would need more than to open
     */
    public BigDecimal maintenanceMargin(BigDecimal notional, BigDecimal fraction, int moneyScale) {
        requireFraction(fraction);
        BigDecimal base = notional.multiply(baseRate).setScale(moneyScale, RoundingMode.CEILING);
        return base.multiply(fraction).setScale(moneyScale, RoundingMode.CEILING);
    }

    /** The maintenance margin rate: {@code initial · fraction}, {@code rateScale} places, rounded down as it is shown. */
    public static BigDecimal maintenanceRate(BigDecimal initialMarginRate, BigDecimal fraction, int rateScale) {
        requireFraction(fraction);
        return initialMarginRate.multiply(fraction).setScale(rateScale, RoundingMode.FLOOR);
    }

    private BigDecimal of(BigDecimal amount, BigDecimal openInterest, int scale, RoundingMode rounding) {
        if (upperCap.signum() == 0 || openInterest.compareTo(lowerCap) <= 0 && openInterest.compareTo(upperCap) < 0) {
            return amount.multiply(baseRate).setScale(scale, rounding);
        } else if (openInterest.compareTo(upperCap) >= 0) {
            return amount.setScale(scale, rounding);
        }
        BigDecimal width = upperCap.subtract(lowerCap);
        BigDecimal rise = openInterest.subtract(lowerCap).multiply(BigDecimal.ONE.subtract(baseRate));
        return amount.multiply(baseRate.multiply(width).add(rise)).divide(width, scale, rounding);
    }

    private static void requireFraction(BigDecimal fraction) {
        require(fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) <= 0, "fraction must be 0 to 1", fraction);
    }

    private static void require(boolean holds, String must, BigDecimal is) {
        if (!holds) {
            throw new IllegalArgumentException(must + ", is `" + is.toPlainString() + "`");
        }
    }
}
