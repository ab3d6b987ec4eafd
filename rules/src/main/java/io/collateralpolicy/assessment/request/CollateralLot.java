package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Collateral pledged.
 *
 * @param lotId      the caller's name of it
 * @param asset      symbol
 * @param chain      CAIP-2 chain id
 * @param quantity   units, 0 or more
 * @param custody    who holds it
 * @param encumbered units promised elsewhere, not above quantity; absent is 0
 */
public record CollateralLot(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String lotId,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull @Pattern(regexp = Bounds.CHAIN, message = Bounds.CHAIN_MESSAGE) String chain,
        @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity,
        @NotNull @Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String custody,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> encumbered) {}
