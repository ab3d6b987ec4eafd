package io.collateralpolicy.margin.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A borrowing rate that rises slowly up to an optimal usage, and fast beyond.
 *
 * <p>{@code base + slope1 · usage / optimal} up to the optimum, {@code base + slope1 + slope2 · (usage − optimal) / (1 −
 * optimal)} beyond. All are fractions of one. Source: aave-dao/aave-v3-origin fd1fbd91,
 * DefaultReserveInterestRateStrategyV2.calculateInterestRates.
 *
 * @param optimal usage, above 0 and below 1
 * @param base    at no usage
 * @param slope1  added up to the optimum
 * @param slope2  added from there to a usage of 1
 */
public record KinkedRate(BigDecimal optimal, BigDecimal base, BigDecimal slope1, BigDecimal slope2) {

    private static final int RAY = 27;

    /**
     * The rate at a usage.
     *
     * @param usage borrowed over supplied, 0 to 1
     * @return fraction of one, 27 places, rounded half up
     */
    public BigDecimal at(BigDecimal usage) {
        BigDecimal excess = usage.subtract(optimal);
        return excess.signum() <= 0
                ? base.add(share(slope1.multiply(usage), optimal))
                : base.add(slope1).add(share(slope2.multiply(excess), BigDecimal.ONE.subtract(optimal)));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, RAY, RoundingMode.HALF_UP);
    }
}
