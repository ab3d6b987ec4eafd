package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a margin model works on: the positions of one underlying that share it.
 *
 * @param underlying what they follow
 * @param positions  in the order of the request
 * @param closed     what intents closed of them: its profit or loss is the account's until it is paid
 * @param lots       all collateral of the account
 * @param spotPrice  the valid price of the underlying; absent without a quote
 * @param settlementPrice what one unit of base currency is worth in its peg
 * @param asOf       the instant the facts hold at
 * @param numerics   how the policy rounds
 */
public record NettingGroup(
        String underlying,
        List<MarginedPosition> positions,
        List<MarginedPosition> closed,
        List<MarginedLot> lots,
        Optional<BigDecimal> spotPrice,
        BigDecimal settlementPrice,
        Instant asOf,
        Numerics numerics) {

    public NettingGroup {
        positions = List.copyOf(positions);
        closed = List.copyOf(closed);
        lots = List.copyOf(lots);
    }

    /** {@code |quantity| · contractSize · spot}, exact; 0 without a price of the underlying. */
    public BigDecimal spotValue(MarginedPosition position) {
        return spotPrice.map(position::worthAt).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    }

    /** Σ over positions, exact. */
    public BigDecimal sum(Function<MarginedPosition, BigDecimal> what) {
        return positions.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Σ over what was closed, exact. */
    public BigDecimal sumOfClosed(Function<MarginedPosition, BigDecimal> what) {
        return closed.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
