package io.collateralpolicy.assessment.market;

import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.bound.Listing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The pool behind an LP token.
 *
 * @param asset       symbol of the LP token
 * @param invariant   how the pool prices
 * @param reserves    what it holds
 * @param totalSupply LP tokens in being, above 0
 * @param blockNumber the block the reserves were read at
 */
public record LiquidityPool(
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull Invariant invariant,
        @Size(min = 2, max = Bounds.RESERVES_MAX) List<@NotNull @Valid Reserve> reserves,
        @NotNull @Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal totalSupply,
        Optional<@Pattern(regexp = "\\d{1,18}", message = "must be 1 to 18 digits") String> blockNumber) {

    public LiquidityPool {
        reserves = Listing.of(reserves);
    }

    /** How a pool prices. */
    public enum Invariant {
        CONSTANT_PRODUCT
    }

    /**
     * One asset of the pool.
     *
     * @param asset    symbol
     * @param quantity units
     */
    public record Reserve(
            @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
            @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity) {}
}
