package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.fact.IntentAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One action the caller intends; {@code docs/decision.md} says which members each action needs.
 *
 * @param action      what is intended
 * @param quantity    units, above 0
 * @param lotId       PLEDGE, WITHDRAW
 * @param loanId      BORROW, REPAY
 * @param positionId  OPEN, CLOSE
 * @param asset       PLEDGE of a new lot, BORROW of a new loan
 * @param chain       PLEDGE of a new lot
 * @param custody     PLEDGE of a new lot
 * @param position    OPEN of a new position: what it is; its quantity is the intent's
 * @param destination WITHDRAW: where to
 */
public record IntendedAction(
        @NotNull IntentAction action,
        @NotNull @Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity,
        Optional<@Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String> lotId,
        Optional<@Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String> loanId,
        Optional<@Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String> positionId,
        Optional<@Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String> asset,
        Optional<@Pattern(regexp = Bounds.CHAIN, message = Bounds.CHAIN_MESSAGE) String> chain,
        Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> custody,
        Optional<@Valid OpenedPosition> position,
        Optional<@Valid Destination> destination) {

    /** The same intent over another quantity. */
    public IntendedAction withQuantity(BigDecimal other) {
        return new IntendedAction(
                action, other, lotId, loanId, positionId, asset, chain, custody, position, destination);
    }

    /** The same intent over an asset that is named. */
    public IntendedAction withAsset(Optional<String> named) {
        return new IntendedAction(
                action, quantity, lotId, loanId, positionId, named, chain, custody, position, destination);
    }

    /**
     * What an OPEN intent would open.
     *
     * @param instrument   instrument id
     * @param type         what it is
     * @param underlying   what it follows
     * @param side         which way
     * @param contractSize units of the underlying per contract; absent is 1
     * @param entryPrice   the price it would be opened at
     */
    public record OpenedPosition(
            @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String instrument,
            @NotNull DerivativePosition.Type type,
            @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String underlying,
            @NotNull DerivativePosition.Side side,
            Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> contractSize,
            @NotNull @Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal entryPrice) {}

    /**
     * Where collateral would go.
     *
     * @param chain   CAIP-2 chain id
     * @param address the chain's own form
     */
    public record Destination(
            @NotNull @Pattern(regexp = Bounds.CHAIN, message = Bounds.CHAIN_MESSAGE) String chain,
            @NotNull @Pattern(regexp = "[A-Za-z0-9]{1,128}", message = "must be 1 to 128 letters and digits")
                    String address) {}
}
