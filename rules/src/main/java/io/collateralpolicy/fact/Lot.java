package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * One lot of collateral with everything the host knows of it.
 *
 * @param lotId       the caller's name of the lot
 * @param asset       symbol
 * @param chain       CAIP-2 chain id
 * @param assetClass  class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param underlying  what the asset follows
 * @param custody     who holds the lot
 * @param pool        the account's pool
 * @param marginMode  {@code CROSS} or {@code ISOLATED}
 * @param quantity    units of the asset held
 * @param encumbered  units already promised elsewhere; they earn no credit
 * @param marketValue base currency, rounded as the policy's numerics say; 0 when not priced
 * @param priced      whether a valid price of the asset exists at {@code asOf}
 * @param quoteAge    age of the quote used; zero when not priced
 * @param breakerTripped whether a breaker whose subject is the asset or its underlying is tripped
 */
public record Lot(
        String lotId,
        String asset,
        String chain,
        String assetClass,
        String underlying,
        String custody,
        String pool,
        String marginMode,
        BigDecimal quantity,
        BigDecimal encumbered,
        BigDecimal marketValue,
        boolean priced,
        Duration quoteAge,
        boolean breakerTripped)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("lotId", lotId);
    }
}
