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
 * @param windowed       whether a window of the asset is known
 * @param lowPrice       lowest price of the window and of the quotes now, base currency; 0 without a window
 * @param closeKnown     whether the window has a previous close
 * @param dropFromClose  {@code (previousClose − lowPrice) / previousClose}, at most 1, negative where the low is higher,
 *     rounded down; 0 where no close is known
 * @param referenced     whether the asset has a reference, and both have a quote
 * @param referenceRatio lowest price of the asset over the highest of its reference, rounded down; 0 where not referenced
 * @param poolKnown      whether reserves and supply of the pool behind the asset are given
 */
public record AssetMarket(
        String asset,
        String assetClass,
        String underlying,
        BigDecimal priceDrop,
        BigDecimal priceRise,
        boolean windowed,
        BigDecimal lowPrice,
        boolean closeKnown,
        BigDecimal dropFromClose,
        boolean referenced,
        BigDecimal referenceRatio,
        boolean poolKnown)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("asset", asset);
    }
}
