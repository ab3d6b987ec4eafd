package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One eligible lot's part in the account's eligible collateral, known once the account's sums are.
 *
 * <p>Lots that may not carry credit are in no share: junk must not dilute a concentration.
 *
 * @param lotId              the caller's name of the lot
 * @param asset              symbol
 * @param assetClass         class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param underlying         what the asset follows
 * @param pool               the account's pool
 * @param marketValue        base currency
 * @param shareOfMarketValue eligible lots of the same asset class over all eligible lots: {@code Σ class / Σ all}, 0 to 1, rounded up
 * @param shareOfAsset       eligible lots of the same asset over all eligible lots, 0 to 1, rounded up
 * @param assetIssuer        whose promise the asset is, {@code UNKNOWN} where nobody says
 * @param shareOfIssuer      eligible lots of the same issuer over all eligible lots, 0 to 1, rounded up; 0 without an issuer
 */
public record Holding(
        String lotId,
        String asset,
        String assetClass,
        String underlying,
        String pool,
        BigDecimal marketValue,
        BigDecimal shareOfMarketValue,
        BigDecimal shareOfAsset,
        String assetIssuer,
        BigDecimal shareOfIssuer)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("lotId", lotId);
    }
}
