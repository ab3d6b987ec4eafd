package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One lot's part in the account, known once the account's sums are.
 *
 * @param lotId              the caller's name of the lot
 * @param asset              symbol
 * @param assetClass         class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param underlying         what the asset follows
 * @param pool               the account's pool
 * @param eligible           whether the lot may carry credit
 * @param marketValue        base currency
 * @param shareOfMarketValue lots of the same asset class over all lots: {@code Σ class / Σ all}, 0 to 1, rounded up
 * @param shareOfAsset       lots of the same asset over all lots, 0 to 1, rounded up
 */
public record Holding(
        String lotId,
        String asset,
        String assetClass,
        String underlying,
        String pool,
        boolean eligible,
        BigDecimal marketValue,
        BigDecimal shareOfMarketValue,
        BigDecimal shareOfAsset)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("lotId", lotId);
    }
}
