package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The market of one asset over the policy's price window.
 *
 * @param asset      symbol
 * @param assetClass class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param underlying what the asset follows, for example {@code ETH} for WETH
 * @param priceDrop  {@code max(0, (high − last) / high)} over the window, 0 to 1, rounded up; 0 without a window
 * @param priceRise  {@code max(0, (last − low) / low)} over the window, 0 or more, rounded up; 0 without a window
 */
public record AssetMarket(
        String asset, String assetClass, String underlying, BigDecimal priceDrop, BigDecimal priceRise)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("asset", asset);
    }
}
