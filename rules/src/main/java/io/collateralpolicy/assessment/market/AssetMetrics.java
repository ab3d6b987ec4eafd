package io.collateralpolicy.assessment.market;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What was measured of an asset besides its price.
 *
 * @param asset           symbol
 * @param volatility      annual, fraction of one
 * @param basisVolatility of the gap to what the token redeems for, annual, fraction of one; absent is 0
 * @param depth           base currency that the market of the asset holds against a sale: the reserve paid out
 * @param redeemsFor      symbol of what the token redeems for
 * @param redemptionRate  units of it that one token redeems for
 * @param publishedAt     when
 */
public record AssetMetrics(
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        Optional<@PositiveOrZero @DecimalMax("100") BigDecimal> volatility,
        Optional<@PositiveOrZero @DecimalMax("100") BigDecimal> basisVolatility,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> depth,
        Optional<@Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String> redeemsFor,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> redemptionRate,
        @NotNull Instant publishedAt) {}
