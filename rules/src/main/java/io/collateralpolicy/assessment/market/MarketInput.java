package io.collateralpolicy.assessment.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.bound.Listing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Market data as given.
 *
 * @param quotes         prices of assets
 * @param marks          prices of instruments
 * @param liquidityPools pools behind LP tokens
 * @param priceWindows   price ranges for the price-move breaker
 * @param assetMetrics   what was measured of assets besides their prices
 * @param returnSeries   daily returns of underlyings
 * @param poolTotals     what the accounts of a pool hold and owe together; of a server's market only where a rule asks
 */
public record MarketInput(
        @Size(max = Bounds.QUOTES_MAX) List<@NotNull @Valid PriceQuote> quotes,
        @Size(max = Bounds.QUOTES_MAX) List<@NotNull @Valid Mark> marks,
        @Size(max = Bounds.QUOTES_MAX) List<@NotNull @Valid LiquidityPool> liquidityPools,
        @Size(max = Bounds.QUOTES_MAX) List<@NotNull @Valid PriceWindow> priceWindows,
        @Size(max = Bounds.QUOTES_MAX) List<@NotNull @Valid AssetMetrics> assetMetrics,
        @Size(max = Bounds.SERIES_MAX) List<@NotNull @Valid ReturnSeries> returnSeries,
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @Size(max = Bounds.QUOTES_MAX) List<@NotNull @Valid PoolTotals> poolTotals) {

    /** No market at all. */
    public static final MarketInput NONE = new MarketInput(List.of(), List.of(), List.of(), List.of());

    public MarketInput {
        quotes = Listing.of(quotes);
        marks = Listing.of(marks);
        liquidityPools = Listing.of(liquidityPools);
        priceWindows = Listing.of(priceWindows);
        assetMetrics = Listing.of(assetMetrics);
        returnSeries = Listing.of(returnSeries);
        poolTotals = Listing.of(poolTotals);
    }

    /** The same with other totals of pools. */
    public MarketInput with(List<PoolTotals> totals) {
        return new MarketInput(quotes, marks, liquidityPools, priceWindows, assetMetrics, returnSeries, totals);
    }

    /** Of a market that knows nothing of pools of accounts. */
    public MarketInput(
            List<PriceQuote> quotes,
            List<Mark> marks,
            List<LiquidityPool> liquidityPools,
            List<PriceWindow> priceWindows,
            List<AssetMetrics> assetMetrics,
            List<ReturnSeries> returnSeries) {
        this(quotes, marks, liquidityPools, priceWindows, assetMetrics, returnSeries, List.of());
    }

    /** Prices alone. */
    public MarketInput(
            List<PriceQuote> quotes,
            List<Mark> marks,
            List<LiquidityPool> liquidityPools,
            List<PriceWindow> priceWindows) {
        this(quotes, marks, liquidityPools, priceWindows, List.of(), List.of());
    }
}
