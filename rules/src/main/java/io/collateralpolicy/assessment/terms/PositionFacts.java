package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.feed.Confidences;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.requirement.MarginedPosition;
import io.collateralpolicy.assessment.terms.lot.KnownProperties;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.fact.asset.AssetProperties;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Positions joined with their market, as the rules see them. */
final class PositionFacts {


    private final Numerics numerics;
    private final AccountState account;
    private final Prices prices;

    PositionFacts(DecidingPolicy policy, AccountState account, Prices prices) {
        this.numerics = policy.numerics();
        this.account = account;
        this.prices = prices;
    }

    Position of(DerivativePosition position, Portfolio portfolio, Confidences confidences) {
        Optional<Mark> mark = prices.ofInstrument(position.instrument());
        Optional<BigDecimal> price = mark.flatMap(Mark::markPrice);
        return new Position(
                position.positionId(),
                position.instrument(),
                position.type().name(),
                position.underlying(),
                position.assetClass().orElse(prices.terms().get(position.underlying()).assetClass()),
                position.side().name(),
                account.segment(),
                account.marginMode().name(),
                position.quantity(),
                worth(position, position.notional().map(BigDecimal::abs).or(() -> price).or(() -> forward(mark))),
                worth(position, position.entryPrice().or(position::entryIndexPrice)),
                openInterest(mark, price),
                mark.flatMap(Mark::skew).orElse(BigDecimal.ZERO),
                isMarked(position, mark) || isNothing(position, portfolio),
                position.maturityYears().orElse(AssetProperties.NO_MATURITY),
                MarginedPosition.presentValue(position).orElse(BigDecimal.ZERO),
                position.optionType().map(Enum::name).orElse(""),
                position.expiry().map(this::left).orElse(Duration.ZERO),
                confidences.of(position),
                confidences.besidePerpetuals(position),
                prices.settlementPrice(account.baseCurrency()),
                BigDecimal.valueOf(prices.returns().getOrDefault(position.underlying(), List.of()).size()),
                mark.map(m -> Duration.between(m.publishedAt(), prices.asOf())).orElse(Duration.ZERO));
    }

    private Duration left(Instant expiry) {
        Duration left = Duration.between(prices.asOf(), expiry);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<BigDecimal> forward(Optional<Mark> mark) {
        return mark.flatMap(Mark::forwardPrice);
    }

    private boolean isExpired(DerivativePosition position) {
        return position.expiry().filter(expiry -> expiry.isBefore(prices.asOf())).isPresent();
    }

    /** An option is marked by its forward and volatility, an expired one by what it settles at; a position whose funding follows an index not without it. */
    private boolean isMarked(DerivativePosition position, Optional<Mark> mark) {
        if (position.presentValue().isPresent()) {
            return true;
        } else if (position.type() == DerivativePosition.Type.OPTION) {
            boolean marked = forward(mark).isPresent() && mark.flatMap(Mark::impliedVolatility).isPresent();
            return marked && (!isExpired(position) || mark.flatMap(Mark::settlementPrice).isPresent());
        }
        boolean funded = position.entryFundingIndex().isEmpty() || mark.flatMap(Mark::fundingIndex).isPresent();
        return funded && mark.flatMap(Mark::markPrice).isPresent();
    }

    /** None is left and none was closed: no price is needed. */
    private static boolean isNothing(DerivativePosition position, Portfolio portfolio) {
        return position.quantity().signum() == 0
                && portfolio.closed().stream().noneMatch(c -> c.positionId().equals(position.positionId()));
    }

    private BigDecimal worth(DerivativePosition position, Optional<BigDecimal> price) {
        Function<BigDecimal, BigDecimal> at = p -> MarginedPosition.worthAt(position, p).abs();
        return price.map(at).map(numerics::liability).orElse(numerics.zero());
    }

    private BigDecimal openInterest(Optional<Mark> mark, Optional<BigDecimal> price) {
        return mark.flatMap(Mark::openInterest)
                .flatMap(o -> price.map(o::multiply))
                .map(numerics::liability)
                .orElse(numerics.zero());
    }
}
