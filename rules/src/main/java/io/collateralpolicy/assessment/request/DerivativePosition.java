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
 * @param quantity       contracts, 0 or more
 * @param contractSize   units of the underlying per contract; absent is 1
 * @param entryPrice     average entry, for what settles its profit and loss
 * @param accruedFunding signed, base currency; absent is 0
 * @param optionType     for an option
 * @param exerciseStyle  for an option
 * @param settlement     for an option
 * @param strikePrice    for an option
 * @param expiry         for an option or future
 * @param assetClass     for a bilateral contract: the class of a margin schedule, for example {@code Rates}
 * @param notional       for a bilateral contract: base currency per contract; its sign says nothing
 * @param presentValue   for a bilateral contract: what one contract is worth to the account, signed, base currency
 * @param maturityYears  for a bilateral contract: years until it ends, 0 or more
 */
public record DerivativePosition(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String positionId,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String instrument,
        @NotNull Type type,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String underlying,
        @NotNull Side side,
        @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> contractSize,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> entryPrice,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> accruedFunding,
        Optional<OptionType> optionType,
        Optional<ExerciseStyle> exerciseStyle,
        Optional<Settlement> settlement,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> strikePrice,
        Optional<Instant> expiry,
        Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> assetClass,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> notional,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> presentValue,
        Optional<@PositiveOrZero @DecimalMax(Bounds.YEARS_MAX) BigDecimal> maturityYears) {

    /** What the position is. */
    public enum Type {
        PERPETUAL,
        FUTURE,
        OPTION,
        /** Between two parties and not cleared: it has a notional and a present value in place of a mark. */
        BILATERAL
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
