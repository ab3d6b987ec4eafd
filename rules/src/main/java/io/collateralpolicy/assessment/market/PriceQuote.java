package io.collateralpolicy.assessment.market;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A price somebody published.
 *
 * @param asset       symbol priced
 * @param source      who published it, for example {@code chainlink:ETH-USD}
 * @param price       base currency per unit, above 0
 * @param publishedAt when
 * @param confidence  the source's own, 0 to 1; absent is 1
 */
public record PriceQuote(
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String source,
        @NotNull @Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal price,
        @NotNull Instant publishedAt,
        Optional<@DecimalMin("0") @DecimalMax("1") BigDecimal> confidence) {}
