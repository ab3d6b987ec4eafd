package io.collateralpolicy.fact.asset;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What was measured of a lot's asset besides its price, as far as the host knows: part of a {@code Lot}. What is not known
 * is said to be so, and 0.
 *
 * @param metricsKnown    whether metrics of the asset are given
 * @param metricsAge      their age
 * @param volatilityKnown whether a volatility is given
 * @param volatility      annual, fraction of one
 * @param basisKnown      whether the gap between the token and what it redeems for can be told: a rate, and a price of both
 * @param basis           {@code max(0, 1 − price / (redemptionRate · price of what it redeems for))}, rounded up
 * @param basisVolatility annual volatility of that gap, fraction of one
 * @param depthKnown      whether the depth of the asset's market is given
 * @param depth           base currency that the market holds against a sale
 * @param poolKnown       whether the pool behind the token is given and its assets are priced
 * @param poolDeviation   larger over smaller side of the pool at the prices used, less 1, rounded up
 * @param shareOfPool     {@code quantity / totalSupply}, rounded up
 * @param underlyingShare the part of the asset's value that follows its underlying, 0 to 1, as the policy's asset table says; 1 when
 *     it does not
 */
public record AssetMeasures(
        boolean metricsKnown,
        Duration metricsAge,
        boolean volatilityKnown,
        BigDecimal volatility,
        boolean basisKnown,
        BigDecimal basis,
        BigDecimal basisVolatility,
        boolean depthKnown,
        BigDecimal depth,
        boolean poolKnown,
        BigDecimal poolDeviation,
        BigDecimal shareOfPool,
        BigDecimal underlyingShare) {

    /** Nothing is measured. */
    public static final AssetMeasures NONE = new AssetMeasures(
            false, Duration.ZERO, false, BigDecimal.ZERO, false, BigDecimal.ZERO, BigDecimal.ZERO, false, BigDecimal.ZERO,
            false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);
}
