package io.collateralpolicy.assessment.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What all accounts of a pool hold and owe of one asset, in units.
 *
 * @param pool      its name; {@code core} for accounts that name none
 * @param asset     symbol
 * @param supplied  held as collateral
 * @param borrowed  owed, with accrued interest
 * @param arriving  what reservations hold to be pledged; absent is nothing
 * @param leaving   what reservations hold to be withdrawn; absent is nothing
 * @param lent      what reservations hold to be borrowed; absent is nothing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PoolTotals(
        @NotNull @Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String pool,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal supplied,
        @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal borrowed,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> arriving,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> leaving,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> lent) {}
