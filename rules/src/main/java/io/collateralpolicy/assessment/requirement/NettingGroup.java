package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.basis.Remembered;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a margin model works on: the positions of one underlying that share it.
 *
 * @param underlying what they follow; several are joined by a space
 * @param positions  in the order of the request
 * @param closed     what intents closed of them: its profit or loss is the account's until it is paid
 * @param lots       all collateral of the account
 * @param spotPrices valid prices by underlying; one without a quote is not there
 * @param returns    daily returns by underlying, the oldest first, as far as they are given
 * @param settlementPrice what one unit of base currency is worth in its peg
 * @param asOf       the instant the facts hold at
 * @param numerics   how the policy rounds
 * @param remembered what models worked out for other states of the account
 */
public record NettingGroup(
        String underlying,
        List<MarginedPosition> positions,
        List<MarginedPosition> closed,
        List<MarginedLot> lots,
        Map<String, BigDecimal> spotPrices,
        Map<String, List<BigDecimal>> returns,
        BigDecimal settlementPrice,
        Instant asOf,
        Numerics numerics,
        Remembered remembered) {

    public NettingGroup {
        positions = List.copyOf(positions);
        closed = List.copyOf(closed);
        lots = List.copyOf(lots);
    }

    /** The price of the underlying; absent without a quote. */
    public Optional<BigDecimal> spotPrice() {
        return Optional.ofNullable(spotPrices.get(underlying));
    }

    /** {@code |quantity| · contractSize · spot}, exact; without a price of the underlying the position's notional. */
    public BigDecimal spotValue(MarginedPosition position) {
        return Optional.ofNullable(spotPrices.get(position.position().underlying()))
                .map(position::worthAt)
                .map(BigDecimal::abs)
                .orElse(position.fact().notional());
    }

    /** Σ over positions, exact. */
    public BigDecimal sum(Function<MarginedPosition, BigDecimal> what) {
        return sum(positions, what);
    }

    /** Σ over what was closed, exact. */
    public BigDecimal sumOfClosed(Function<MarginedPosition, BigDecimal> what) {
        return sum(closed, what);
    }

    private static BigDecimal sum(List<MarginedPosition> of, Function<MarginedPosition, BigDecimal> what) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MarginedPosition position : of) {
            sum = sum.add(what.apply(position));
        }
        return sum;
    }
}
