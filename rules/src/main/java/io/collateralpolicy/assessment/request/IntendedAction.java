package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.fact.IntentAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
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
     * @param entryPrice   the price it would be opened at; of an option its premium, per unit of the underlying
     * @param optionType    for an option
     * @param exerciseStyle for an option
     * @param settlement    for an option
     * @param strikePrice   for an option
     * @param expiry        for an option or future
     */
    public record OpenedPosition(
            @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String instrument,
            @NotNull DerivativePosition.Type type,
            @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String underlying,
            @NotNull DerivativePosition.Side side,
            Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> contractSize,
            @NotNull @Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal entryPrice,
            Optional<DerivativePosition.OptionType> optionType,
            Optional<DerivativePosition.ExerciseStyle> exerciseStyle,
            Optional<DerivativePosition.Settlement> settlement,
            Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> strikePrice,
            Optional<Instant> expiry) {

        /**
         * What is received for it when it is opened, below 0 what is paid: {@code −(±quantity · contractSize) · entryPrice} of
         * an option, base currency, exact. An option is worth its mark from then on, so without its premium opening it would
         * be a gift; of another position, whose profit and loss starts at its entry, nothing.
         */
        public Optional<BigDecimal> premium(BigDecimal quantity) {
            if (type != DerivativePosition.Type.OPTION) {
                return Optional.empty();
            }
            BigDecimal price = quantity.multiply(contractSize.orElse(BigDecimal.ONE)).multiply(entryPrice);
            return Optional.of(side == DerivativePosition.Side.LONG ? price.negate() : price);
        }

        /** A perpetual, at its entry. */
        public static OpenedPosition perpetual(
                String instrument, String underlying, DerivativePosition.Side side, BigDecimal entryPrice) {
            return new OpenedPosition(instrument, DerivativePosition.Type.PERPETUAL, underlying, side, Optional.empty(),
                    entryPrice, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

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
