package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.IntendedAction.OpenedPosition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Positions that intents make or change. */
final class Opening {

    /** Places of an averaged entry price. */
    private static final int ENTRY_SCALE = 18;

    private Opening() {}

    static DerivativePosition fresh(String positionId, OpenedPosition opened, BigDecimal quantity) {
        return new DerivativePosition(
                positionId,
                opened.instrument(),
                opened.type(),
                opened.underlying(),
                opened.side(),
                quantity,
                opened.contractSize(),
                Optional.of(opened.entryPrice()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static boolean sameInstrument(DerivativePosition position, OpenedPosition opened) {
        return position.instrument().equals(opened.instrument()) && position.side() == opened.side();
    }

    /**
     * The position with more of it at another price.
     *
     * <p>{@code entry = (q₀·e₀ + q₁·e₁) / (q₀ + q₁)}, rounded against the holder: up when long, down when short.
     */
    static DerivativePosition grown(DerivativePosition position, OpenedPosition opened, BigDecimal quantity) {
        BigDecimal total = position.quantity().add(quantity);
        BigDecimal cost = position.quantity()
                .multiply(position.entryPrice().orElse(opened.entryPrice()))
                .add(quantity.multiply(opened.entryPrice()));
        RoundingMode against = position.side() == DerivativePosition.Side.LONG
                ? RoundingMode.CEILING
                : RoundingMode.FLOOR;
        return with(position, total, Optional.of(cost.divide(total, ENTRY_SCALE, against)));
    }

    static DerivativePosition withQuantity(DerivativePosition position, BigDecimal quantity) {
        return with(position, quantity, position.entryPrice());
    }

    private static DerivativePosition with(
            DerivativePosition position, BigDecimal quantity, Optional<BigDecimal> entryPrice) {
        return new DerivativePosition(
                position.positionId(),
                position.instrument(),
                position.type(),
                position.underlying(),
                position.side(),
                quantity,
                position.contractSize(),
                entryPrice,
                position.accruedFunding(),
                position.optionType(),
                position.exerciseStyle(),
                position.settlement(),
                position.strikePrice(),
                position.expiry());
    }
}
