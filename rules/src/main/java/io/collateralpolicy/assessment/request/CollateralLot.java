package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.Valid;
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
 * @param properties of the asset, as the caller states them; what the policy's asset table says holds before them
 */
public record CollateralLot(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String lotId,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull @Pattern(regexp = Bounds.CHAIN, message = Bounds.CHAIN_MESSAGE) String chain,
        @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity,
        @NotNull @Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String custody,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> encumbered,
        Optional<@Valid StatedProperties> properties) {

    /** Without a word of the asset. */
    public CollateralLot(
            String lotId, String asset, String chain, BigDecimal quantity, String custody, Optional<BigDecimal> encumbered) {
        this(lotId, asset, chain, quantity, custody, encumbered, Optional.empty());
    }

    /** The same with another quantity. */
    public CollateralLot with(BigDecimal changed) {
        return new CollateralLot(lotId, asset, chain, changed, custody, encumbered, properties);
    }
}
