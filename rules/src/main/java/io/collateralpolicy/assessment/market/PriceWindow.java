package io.collateralpolicy.assessment.market;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * The range a price went through.
 *
 * @param asset     symbol
 * @param window    how long; it must be the window that the policy names
 * @param highPrice highest price of the window, not below the lowest
 * @param lowPrice  lowest price of the window, above 0
 * @param previousClose last price before the window, above 0
 */
public record PriceWindow(
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull Duration window,
        @NotNull @Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal highPrice,
        @NotNull @Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal lowPrice,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> previousClose) {

    /** Without a price before it. */
    public PriceWindow(String asset, Duration window, BigDecimal highPrice, BigDecimal lowPrice) {
        this(asset, window, highPrice, lowPrice, Optional.empty());
    }
}
