package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Prices and margins of a market that makes trades dearer the further they tilt it.
 *
 * <p>Source: Synthetixio/synthetix-v3 23585f73, markets/perps-market, AsyncOrder.calculateFillPrice and
 * PerpsMarketConfiguration.
 *
 * @param skewScale units of skew that double the price, above 0
 */
public record SkewPricing(BigDecimal skewScale) {

    /** Places of a quotient before money is rounded. */
    private static final int GUARD_PLACES = 48;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @throws IllegalArgumentException when the scale is not above 0 */
    public SkewPricing {
        if (skewScale.signum() <= 0) {
            throw new IllegalArgumentException("skewScale must be above 0, is `" + skewScale.toPlainString() + "`");
        }
    }

    /**
     * The price at which a trade fills: the mean of the premium before and after it, {@code price · (1 + (skew + size / 2) /
     * skewScale)}, base currency a unit, 48 places, half even.
     *
     * @param price index price, 0 or more
     * @param skew  of the market before, signed units
     * @param size  of the trade, signed units
     */
    public BigDecimal fillPrice(BigDecimal price, BigDecimal skew, BigDecimal size) {
        BigDecimal twice = skewScale.multiply(TWO);
        BigDecimal premium = twice.add(skew.multiply(TWO)).add(size);
        return price.multiply(premium).divide(twice, GUARD_PLACES, RoundingMode.HALF_EVEN);
    }

    /**
     * The initial margin rate: {@code min(1, |size| / skewScale · fraction + minimum)}, 48 places, rounded up.
     *
     * @param size     signed units
     * @param fraction how fast it rises, 0 or more
     * @param minimum  of nothing, 0 to 1
     */
    public BigDecimal initialMarginRate(BigDecimal size, BigDecimal fraction, BigDecimal minimum) {
        return size.abs().multiply(fraction).divide(skewScale, GUARD_PLACES, RoundingMode.CEILING)
                .add(minimum)
                .min(BigDecimal.ONE);
    }

    /**
     * The haircut of collateral that would tilt its market when sold: {@code min(upper, max(lower, quantity / skewScale ·
     * scalar))}, {@code rateScale} places, rounded up.
     *
     * <p>Source: PerpsCollateralConfiguration.valueInUsd.
     */
    public BigDecimal sizeDiscount(
            BigDecimal quantity, BigDecimal scalar, BigDecimal lower, BigDecimal upper, int rateScale) {
        return quantity.multiply(scalar).divide(skewScale, rateScale, RoundingMode.CEILING).max(lower).min(upper);
    }
}
