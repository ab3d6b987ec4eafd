package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A pool of two assets whose product of reserves trades keep.
 *
 * <p>What its token is worth follows from the product, which a trade cannot change, and never from the reserves as they
 * stand, which one trade can push anywhere for the length of a transaction.
 *
 * @param first       units of the first asset, not negative
 * @param second      units of the second asset, not negative
 * @param totalSupply pool tokens in being, above 0
 */
public record ConstantProductPool(BigDecimal first, BigDecimal second, BigDecimal totalSupply) {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    /**
     * What one pool token is worth.
     *
     * <p>{@code fairPrice = 2·√(first · second) · √(firstPrice · secondPrice) / totalSupply}, base currency per token, not
     * negative, {@code scale} places, rounded once as named. Source: Alpha Venture DAO, Fair LP Token Pricing.
     *
     * @param firstPrice  base currency per unit of the first asset, above 0
     * @param secondPrice of the second
     */
    public BigDecimal fairPrice(BigDecimal firstPrice, BigDecimal secondPrice, int scale, RoundingMode rounding) {
        BigDecimal square = FOUR.multiply(first).multiply(second).multiply(firstPrice).multiply(secondPrice);
        return SquareRoot.of(square, totalSupply.multiply(totalSupply), scale, rounding);
    }

    /**
     * How far the reserves stand from where the prices would put them.
     *
     * <p>{@code deviation = larger / smaller − 1} of {@code first · firstPrice} and {@code second · secondPrice}, which are
     * equal in a pool at rest; 0 or more, at most 10^18, {@code scale} places, rounded up. Both empty is no deviation.
     */
    public BigDecimal deviation(BigDecimal firstPrice, BigDecimal secondPrice, int scale) {
        BigDecimal one = first.multiply(firstPrice);
        BigDecimal other = second.multiply(secondPrice);
        BigDecimal most = BigDecimal.TEN.pow(18).setScale(scale);
        BigDecimal smaller = one.min(other);
        if (smaller.signum() == 0) {
            return one.compareTo(other) == 0 ? BigDecimal.ZERO.setScale(scale) : most;
        }
        return one.max(other).subtract(smaller).divide(smaller, scale, RoundingMode.CEILING).min(most);
    }
}
