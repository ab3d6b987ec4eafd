package io.collateralpolicy.assessment.portfolio;

import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.DerivativePosition.QuantityUnit;
import io.collateralpolicy.assessment.request.IntendedAction.OpenedPosition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Positions that intents make or change. */
final class Opening {

    /** Places of an averaged entry price. */
    private static final int ENTRY_SCALE = 18;

    private Opening() {}

    /** Whether more of it makes one position with it; an entry that is an index has no average. */
    static boolean sameInstrument(DerivativePosition position, OpenedPosition opened) {
        return position.instrument().equals(opened.instrument())
                && position.type() == opened.type()
                && position.underlying().equals(opened.underlying())
                && position.side() == opened.side()
                && position.unit() == QuantityUnit.CONTRACTS
                && position.entryIndexPrice().isEmpty()
                && position.entryFundingIndex().isEmpty()
                && position.optionType().equals(opened.optionType())
                && sameNumber(position.strikePrice(), opened.strikePrice())
                && position.expiry().equals(opened.expiry())
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
        return position.withEntry(total, cost.divide(total, ENTRY_SCALE, against)).withPremium(opened.premium(quantity));
    }

    private static boolean sameNumber(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }

    private static BigDecimal size(Optional<BigDecimal> contractSize) {
        return contractSize.orElse(BigDecimal.ONE);
    }
}
