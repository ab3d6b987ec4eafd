package io.collateralpolicy.assessment.price;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an asset besides its price; the meaning of each stands at {@code fact.Lot}.
 *
 * @param age             of its metrics; empty without metrics
 * @param volatility      annual
 * @param basis           gap to what the token redeems for
 * @param basisVolatility annual
 * @param depth           of its market, base currency
 * @param poolDeviation   of the pool behind it
 * @param poolSupply      tokens of that pool in being
 * @param poolAssets      what that pool holds; empty without one
 */
public record Measured(
        Optional<Duration> age,
        Optional<BigDecimal> volatility,
        Optional<BigDecimal> basis,
        Optional<BigDecimal> basisVolatility,
        Optional<BigDecimal> depth,
        Optional<BigDecimal> poolDeviation,
        Optional<BigDecimal> poolSupply,
        List<String> poolAssets) {

    /** Of an asset without metrics and pool. */
    public static final Measured NOTHING = new Measured(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
}
