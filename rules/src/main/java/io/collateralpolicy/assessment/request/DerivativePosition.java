package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A derivative held.
 *
 * @param positionId     the caller's name of it
 * @param instrument     instrument id
 * @param type           what it is
 * @param underlying     what it follows
 * @param side           which way
 * @param quantity       contracts, 0 or more; or what {@code quantityUnit} says
 * @param contractSize   units of the underlying per contract; absent is 1
 * @param entryPrice     average entry, for what settles its profit and loss; 0 where what was paid stands in a balance
 * @param accruedFunding signed, base currency; of an option what of its premium is not settled yet; absent is 0
 * @param optionType     for an option
 * @param exerciseStyle  for an option
 * @param settlement     for an option
 * @param strikePrice    for an option
 * @param expiry         for an option or future
 * @param assetClass     for a bilateral contract: the class of a margin schedule, for example {@code Rates}
 * @param notional       for a bilateral contract: base currency per contract; its sign says nothing
 * @param presentValue   for a bilateral contract: what one contract is worth to the account, signed, base currency
 * @param maturityYears  for a bilateral contract: years until it ends, 0 or more
 * @param quantityUnit   what {@code quantity} counts; absent is contracts
 * @param entryIndexPrice the index price it was opened at, where the entry follows from it and the skew
 * @param entrySkew      the instrument's skew just before it was opened, signed units; absent is 0
 * @param entryFundingIndex the instrument's funding index when it last settled, instead of {@code accruedFunding}
 * @param unrealizedProfitAndLoss what it has gained as its ledger states it, signed, base currency, instead of an entry price
 */
public record DerivativePosition(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String positionId,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String instrument,
        @NotNull Type type,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String underlying,
        @NotNull Side side,
        @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> contractSize,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> entryPrice,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> accruedFunding,
        Optional<OptionType> optionType,
        Optional<ExerciseStyle> exerciseStyle,
        Optional<Settlement> settlement,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> strikePrice,
        Optional<Instant> expiry,
        Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> assetClass,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> notional,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> presentValue,
        Optional<@PositiveOrZero @DecimalMax(Bounds.YEARS_MAX) BigDecimal> maturityYears,
        Optional<QuantityUnit> quantityUnit,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> entryIndexPrice,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> entrySkew,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> entryFundingIndex,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> unrealizedProfitAndLoss) {

    /** What an intent would open, with nothing else known of it. */
    public static DerivativePosition opened(
            String positionId, IntendedAction.OpenedPosition opened, BigDecimal quantity) {
        return new DerivativePosition(
                positionId, opened.instrument(), opened.type(), opened.underlying(), opened.side(), quantity,
                opened.contractSize(), Optional.of(opened.entryPrice()), opened.premium(quantity), opened.optionType(),
                opened.exerciseStyle(), opened.settlement(), opened.strikePrice(), opened.expiry(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What {@code quantity} counts. */
    public QuantityUnit unit() {
        return quantityUnit.orElse(QuantityUnit.CONTRACTS);
    }

    /** The same position, more or less of it. */
    public DerivativePosition withQuantity(BigDecimal other) {
        return with(other, entryPrice, accruedFunding);
    }

    /** The same position over another quantity and entry, with its funding. */
    public DerivativePosition withEntry(BigDecimal otherQuantity, BigDecimal otherEntry) {
        return with(otherQuantity, Optional.of(otherEntry), accruedFunding);
    }

    /** The same position with so much more premium received, below 0 paid. */
    public DerivativePosition withPremium(Optional<BigDecimal> premium) {
        return premium.isEmpty()
                ? this
                : with(quantity, entryPrice, Optional.of(accruedFunding.orElse(BigDecimal.ZERO).add(premium.get())));
    }

    /** A part of it; what is stated as accrued funding stays with the rest. */
    public DerivativePosition part(BigDecimal quantityOfPart) {
        return with(quantityOfPart, entryPrice, Optional.empty());
    }

    private DerivativePosition with(
            BigDecimal otherQuantity, Optional<BigDecimal> otherEntry, Optional<BigDecimal> otherFunding) {
        return new DerivativePosition(
                positionId, instrument, type, underlying, side, otherQuantity, contractSize, otherEntry, otherFunding,
                optionType, exerciseStyle, settlement, strikePrice, expiry, assetClass, notional, presentValue,
                maturityYears, quantityUnit, entryIndexPrice, entrySkew, entryFundingIndex, unrealizedProfitAndLoss);
    }

    /** What the position is. */
    public enum Type {
        PERPETUAL,
        FUTURE,
        OPTION,
        /** Between two parties and not cleared: it has a notional and a present value in place of a mark. */
        BILATERAL
    }

    /** What a quantity counts. */
    public enum QuantityUnit {
        /** Contracts, each of {@code contractSize} units of the underlying. */
        CONTRACTS,
        /** Base currency at the entry price: units are {@code quantity / entryPrice}. */
        ENTRY_NOTIONAL
    }

    /** Which way it gains. */
    public enum Side {
        LONG,
        SHORT
    }

    /** The option's right. */
    public enum OptionType {
        CALL,
        PUT
    }

    /** When the option may be exercised. */
    public enum ExerciseStyle {
        EUROPEAN,
        AMERICAN
    }

    /** What changes hands at expiry. */
    public enum Settlement {
        CASH,
        PHYSICAL
    }
}
