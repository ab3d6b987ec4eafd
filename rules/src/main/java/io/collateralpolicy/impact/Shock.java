package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every price moved by the same share, those of stablecoins apart: assets of that class, and what costs about one unit of base
 * currency. Windows move along, for a breaker must not trip for a move
 * that nobody saw; what pools hold stays, their tokens follow.
 *
 * @param move  a fraction of one, above −1
 * @param moved which symbols move
 */
record Shock(BigDecimal move, Predicate<String> moved) {

    /** Today's prices and three lower ones. */
    static final List<BigDecimal> MOVES = List.of(
            BigDecimal.ZERO, new BigDecimal("-0.10"), new BigDecimal("-0.20"), new BigDecimal("-0.30"));

    /** Policies that have no class for stablecoins have them in their market: within this of one. */
    private static final BigDecimal NEAR = new BigDecimal("0.02");
    private static final String STABLE = "STABLECOIN";

    static Shock of(BigDecimal move, DecidingPolicy policy, MarketInput market) {
        Set<String> near = market.quotes().stream()
                .filter(quote -> quote.price().subtract(BigDecimal.ONE).abs().compareTo(NEAR) <= 0)
                .map(PriceQuote::asset)
                .collect(Collectors.toSet());
        return new Shock(move, asset -> !near.contains(asset) && !policy.asset(asset).assetClass().equals(STABLE));
    }

    MarketInput over(MarketInput market) {
        if (move.signum() == 0) {
            return market;
        }
        return new MarketInput(
                market.quotes().stream().map(this::over).toList(),
                market.marks().stream().map(this::over).toList(),
                market.liquidityPools(),
                market.priceWindows().stream().map(this::over).toList(),
                market.assetMetrics(),
                market.returnSeries(),
                market.poolTotals());
    }

    private PriceQuote over(PriceQuote q) {
        return moved.test(q.asset())
                ? new PriceQuote(q.asset(), q.source(), scaled(q.price()), q.publishedAt(), q.confidence())
                : q;
    }

    private Mark over(Mark m) {
        return new Mark(
                m.instrument(),
                m.markPrice().map(this::scaled),
                m.forwardPrice().map(this::scaled),
                m.impliedVolatility(),
                m.discountFactor(),
                m.publishedAt(),
                m.indexPrice().map(this::scaled),
                m.fundingIndex(),
                m.openInterest(),
                m.skew(),
                m.rate(),
                m.settlementPrice().map(this::scaled),
                m.confidence(),
                m.forwardConfidence(),
                m.rateConfidence(),
                m.volatilityConfidence());
    }

    private PriceWindow over(PriceWindow w) {
        Optional<BigDecimal> close = w.previousClose().map(this::scaled);
        return moved.test(w.asset())
                ? new PriceWindow(w.asset(), w.window(), scaled(w.highPrice()), scaled(w.lowPrice()), close)
                : w;
    }

    private BigDecimal scaled(BigDecimal price) {
        return price.multiply(BigDecimal.ONE.add(move));
    }
}
