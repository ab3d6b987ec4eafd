package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.market.LiquidityPool;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.margin.collateral.ConstantProductPool;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pools behind tokens, and what their invariants make of the prices of what they hold. */
final class Pools {

    /** Name of the choice that asks for it. */
    static final String FAIR = "FAIR_POOL";

    /** Places of a fair price. */
    private static final int PRICE_SCALE = 8;

    private final Map<String, LiquidityPool> byToken = new HashMap<>();
    private final Numerics numerics;

    Pools(List<LiquidityPool> pools, Numerics numerics) {
        pools.forEach(p -> byToken.put(p.asset(), p));
        this.numerics = numerics;
    }

    boolean knows(String token) {
        return byToken.containsKey(token);
    }

    /** What the pool behind a token holds; nothing without a pool. */
    List<String> assets(String token) {
        return knows(token)
                ? byToken.get(token).reserves().stream().map(LiquidityPool.Reserve::asset).toList()
                : List.of();
    }

    Optional<BigDecimal> supply(String token) {
        return Optional.ofNullable(byToken.get(token)).map(LiquidityPool::totalSupply);
    }

    /**
     * The fair price of a token, as old and as sure as the weaker of the prices it rests on; empty when one is missing.
     *
     * @param prices of what pools hold, for the same use
     */
    Optional<PriceQuote> fair(String token, Action use, Map<String, PriceQuote> prices) {
        List<String> held = assets(token);
        if (held.isEmpty() || !prices.keySet().containsAll(held)) {
            return Optional.empty();
        }
        PriceQuote first = prices.get(held.get(0));
        PriceQuote second = prices.get(held.get(1));
        BigDecimal price = pool(token).fairPrice(first.price(), second.price(), PRICE_SCALE, rounding(use));
        return price.signum() == 0 ? Optional.empty() : Optional.of(quote(token, price, first, second));
    }

    /** How far its reserves stand from where the prices would put them; empty when one is missing. */
    Optional<BigDecimal> deviation(String token, Map<String, PriceQuote> prices) {
        List<String> held = assets(token);
        return held.isEmpty() || !prices.keySet().containsAll(held)
                ? Optional.empty()
                : Optional.of(pool(token).deviation(
                        prices.get(held.get(0)).price(), prices.get(held.get(1)).price(), numerics.rateScale()));
    }

    private RoundingMode rounding(Action use) {
        return use == Action.COLLATERAL_PRICE ? numerics.assetRounding() : numerics.liabilityRounding();
    }

    private ConstantProductPool pool(String token) {
        LiquidityPool pool = byToken.get(token);
        return new ConstantProductPool(
                pool.reserves().get(0).quantity(), pool.reserves().get(1).quantity(), pool.totalSupply());
    }

    private PriceQuote quote(String token, BigDecimal price, PriceQuote first, PriceQuote second) {
        boolean older = first.publishedAt().isBefore(second.publishedAt());
        Optional<BigDecimal> confidence = Optional.of(
                first.confidence().orElse(BigDecimal.ONE).min(second.confidence().orElse(BigDecimal.ONE)));
        return new PriceQuote(
                token, source(token), price, older ? first.publishedAt() : second.publishedAt(), confidence);
    }

    private String source(String token) {
        LiquidityPool pool = byToken.get(token);
        return pool.invariant() + pool.blockNumber().map(b -> "@" + b).orElse("");
    }
}
