package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.requirement.MarginedPosition;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.assessment.requirement.PositionsValue;
import io.collateralpolicy.margin.model.BlackScholes;
import io.collateralpolicy.margin.model.GridLeg;
import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import io.collateralpolicy.margin.option.OptionType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A position with the leg that revalues it.
 *
 * @param margined as margined, marked
 * @param leg      in units of the underlying
 */
record RevaluedPosition(MarginedPosition margined, GridLeg leg) {

    /** Those that are marked; the others make the decision partial. */
    static List<RevaluedPosition> of(NettingGroup group, List<MarginedPosition> positions) {
        return group.remembered().of(positions, () -> positions.stream().flatMap(p -> of(p, group.asOf()).stream()).toList());
    }

    private static Optional<RevaluedPosition> of(MarginedPosition position, Instant asOf) {
        Optional<GridLeg> leg = position.isOption()
                ? position.mark().flatMap(m -> option(position, m, asOf))
                : position.markPrice().map(p -> linear(position, p));
        return leg.map(l -> new RevaluedPosition(position, l));
    }

    private static GridLeg linear(MarginedPosition position, BigDecimal price) {
        return new GridLeg.Linear(position.position().positionId(), position.worthAt(BigDecimal.ONE), price);
    }

    private static Optional<GridLeg> option(MarginedPosition position, Mark mark, Instant asOf) {
        Duration left = Duration.between(asOf, position.position().expiry().orElseThrow());
        Optional<BigDecimal> price = left.isNegative() ? mark.settlementPrice() : mark.forwardPrice();
        if (price.isEmpty() || mark.impliedVolatility().isEmpty()) {
            return Optional.empty();
        }
        OptionTerms terms = new OptionTerms(
                OptionType.valueOf(position.position().optionType().orElseThrow().name()),
                position.position().strikePrice().orElseThrow(),
                left);
        OptionMarket market = new OptionMarket(
                price.get(), mark.impliedVolatility().get(), discount(mark, left));
        return Optional.of(GridLeg.Option.of(
                position.position().positionId(), position.signedSize(), terms, market));
    }

    /** The mark's factor, or its rate's where that is not below 0, or none. */
    private static BigDecimal discount(Mark mark, Duration left) {
        return mark.discountFactor().orElseGet(() -> BlackScholes.discountFactor(
                mark.rate().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO), left.isNegative() ? Duration.ZERO : left));
    }

    boolean isShortOption() {
        return margined.isOption() && leg.signedQuantity().signum() < 0;
    }

    /** What it is worth: an option its mark, rounded for the protocol, and its premium as far as it is not settled; another what it gained against its entry, and funding. */
    PositionsValue value() {
        if (!margined.isOption()) {
            return PositionsValue.linear(margined.unrealized().add(margined.funding()));
        }
        BigDecimal worth = leg.mark().multiply(leg.signedQuantity());
        return new PositionsValue(
                margined.funding(), worth.max(BigDecimal.ZERO), worth.negate().max(BigDecimal.ZERO));
    }

    /** Of all that a group holds and of what was closed of it. */
    static PositionsValue value(NettingGroup group) {
        return Stream.concat(of(group, group.positions()).stream(), of(group, group.closed()).stream())
                .map(RevaluedPosition::value)
                .reduce(PositionsValue.ZERO, PositionsValue::add);
    }
}
