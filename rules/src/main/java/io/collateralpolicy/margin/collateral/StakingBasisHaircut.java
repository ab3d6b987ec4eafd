package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The gap between a staking token and what it redeems for, while the exit queue is long.
 *
 * <p>{@code haircut = min(1, basis + multiplier · volatility · √(days / 365) + reserve)}, a fraction of one, rounded up: the
 * gap there is, the gap it may become until the token is redeemed, and what slashing may take. No standard is published;
 * the form is that of the volatility haircut over the time that redemption takes.
 */
public final class StakingBasisHaircut {

    private StakingBasisHaircut() {}

    /**
     * How far a token trades below what it redeems for.
     *
     * <p>{@code basis = max(0, 1 − price / (redemptionRate · underlyingPrice))}, 0 to 1, rounded up.
     *
     * @param price           base currency per token, above 0
     * @param redemptionRate  units of the underlying per token, above 0
     * @param underlyingPrice base currency per unit of the underlying, above 0
     */
    public static BigDecimal basis(
            BigDecimal price, BigDecimal redemptionRate, BigDecimal underlyingPrice, int scale) {
        BigDecimal redeemed = redemptionRate.multiply(underlyingPrice);
        BigDecimal kept = price.divide(redeemed, scale, RoundingMode.FLOOR);
        return BigDecimal.ONE.subtract(kept).max(BigDecimal.ZERO).setScale(scale);
    }

    /**
     * The haircut.
     *
     * @param basis      fraction of one, 0 to 1
     * @param volatility of the basis, annual, fraction of one, not negative
     * @param terms      how deep and how long
     * @param scale      places of the result
     */
    public static BigDecimal of(BigDecimal basis, BigDecimal volatility, Terms terms, int scale) {
        BigDecimal widening = VolatilityHaircut.move(volatility, terms.multiplier(), terms.unstakingDays(), scale);
        BigDecimal sum = basis.add(widening).add(terms.slashingReserve());
        return sum.min(BigDecimal.ONE).setScale(scale, RoundingMode.CEILING);
    }

    /**
     * How deep and how long.
     *
     * @param multiplier      standard deviations of the basis, not negative
     * @param unstakingDays   how long redemption takes, not negative
     * @param slashingReserve what slashing may take, fraction of one, not negative
     */
    public record Terms(BigDecimal multiplier, BigDecimal unstakingDays, BigDecimal slashingReserve) {}
}
