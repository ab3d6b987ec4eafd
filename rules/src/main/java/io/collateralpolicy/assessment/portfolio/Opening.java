package io.collateralpolicy.assessment.portfolio;

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
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static boolean sameInstrument(DerivativePosition position, OpenedPosition opened) {
        return position.instrument().equals(opened.instrument())
                && position.type() == opened.type()
                && position.underlying().equals(opened.underlying())
                && position.side() == opened.side()
                && size(position.contractSize()).compareTo(size(opened.contractSize())) == 0;
    }

    /**
     * The position with more of it at another price.
     *
     * <p>{@code entry = (q₀·e₀ + q₁·e₁) / (q₀ + q₁)}, rounded against the holder: up when long, down when short. Nothing
     * of it leaves the entry as it was.
     */
    static DerivativePosition grown(DerivativePosition position, OpenedPosition opened, BigDecimal quantity) {
        BigDecimal total = position.quantity().add(quantity);
        if (total.signum() == 0) {
            return position;
        }
        BigDecimal cost = position.quantity()
                .multiply(position.entryPrice().orElse(opened.entryPrice()))
                .add(quantity.multiply(opened.entryPrice()));
        RoundingMode against = position.side() == DerivativePosition.Side.LONG
                ? RoundingMode.CEILING
                : RoundingMode.FLOOR;
        Optional<BigDecimal> entry = Optional.of(cost.divide(total, ENTRY_SCALE, against));
        return with(position, total, entry, position.accruedFunding());
    }

    private static BigDecimal size(Optional<BigDecimal> contractSize) {
        return contractSize.orElse(BigDecimal.ONE);
    }

    static DerivativePosition withQuantity(DerivativePosition position, BigDecimal quantity) {
        return with(position, quantity, position.entryPrice(), position.accruedFunding());
    }

    /** The part that is closed; funding stays with the rest. */
    static DerivativePosition closed(DerivativePosition position, BigDecimal quantity) {
        return with(position, quantity, position.entryPrice(), Optional.empty());
    }

    private static DerivativePosition with(
            DerivativePosition position,
            BigDecimal quantity,
            Optional<BigDecimal> entryPrice,
            Optional<BigDecimal> funding) {
        return new DerivativePosition(
                position.positionId(),
                position.instrument(),
                position.type(),
                position.underlying(),
                position.side(),
                quantity,
                position.contractSize(),
                entryPrice,
                funding,
                position.optionType(),
                position.exerciseStyle(),
                position.settlement(),
                position.strikePrice(),
                position.expiry(),
                position.assetClass(),
                position.notional(),
                position.presentValue(),
                position.maturityYears());
    }
}
