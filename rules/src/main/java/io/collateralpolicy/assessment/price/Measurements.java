package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.market.AssetMetrics;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.margin.collateral.StakingBasisHaircut;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What else than prices is known of assets, joined so that rules need one pattern. */
final class Measurements {

    private final Map<String, AssetMetrics> metrics = new HashMap<>();
    private final Pools pools;
    private final Instant asOf;
    private final int scale;

    Measurements(List<AssetMetrics> metrics, Pools pools, Instant asOf, int scale) {
        metrics.forEach(m -> this.metrics.put(m.asset(), m));
        this.pools = pools;
        this.asOf = asOf;
        this.scale = scale;
    }

    /** What some of the assets redeem for: its price is needed too. */
    Set<String> redeemed(Collection<String> assets) {
        Set<String> redeemed = new TreeSet<>();
        assets.forEach(a -> Optional.ofNullable(metrics.get(a)).flatMap(AssetMetrics::redeemsFor).ifPresent(redeemed::add));
        return redeemed;
    }

    /**
     * By asset.
     *
     * @param collateral prices of collateral
     * @param debt       prices of what is owed: what a token redeems for is not taken for less than it costs
     */
    Map<String, Measured> of(
            Collection<String> assets, Map<String, PriceQuote> collateral, Map<String, PriceQuote> debt) {
        Map<String, Measured> measured = new HashMap<>();
        for (String asset : assets) {
            Optional<AssetMetrics> known = Optional.ofNullable(metrics.get(asset));
            measured.put(asset, known.isEmpty() && !pools.knows(asset)
                    ? Measured.NOTHING
                    : measured(asset, known, collateral, debt));
        }
        return measured;
    }

    private Measured measured(String asset, Optional<AssetMetrics> known, Map<String, PriceQuote> collateral,
            Map<String, PriceQuote> debt) {
        return new Measured(
                known.map(m -> Duration.between(m.publishedAt(), asOf)),
                known.flatMap(AssetMetrics::volatility),
                known.flatMap(m -> basis(m, collateral, debt)),
                known.flatMap(AssetMetrics::basisVolatility),
                known.flatMap(AssetMetrics::depth),
                pools.deviation(asset, collateral),
                pools.supply(asset),
                pools.assets(asset));
    }

    private Optional<BigDecimal> basis(
            AssetMetrics of, Map<String, PriceQuote> collateral, Map<String, PriceQuote> debt) {
        Optional<PriceQuote> token = Optional.ofNullable(collateral.get(of.asset()));
        Optional<PriceQuote> redeemed = of.redeemsFor().flatMap(r -> Optional.ofNullable(debt.get(r)));
        return token.isEmpty() || redeemed.isEmpty()
                ? Optional.empty()
                : of.redemptionRate().map(
                        rate -> StakingBasisHaircut.basis(token.get().price(), rate, redeemed.get().price(), scale));
    }
}
