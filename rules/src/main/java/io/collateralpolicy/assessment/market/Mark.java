package io.collateralpolicy.assessment.market;

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
 * What an instrument is marked at.
 *
 * @param instrument        instrument id
 * @param markPrice         base currency per unit of the underlying, for linear instruments
 * @param forwardPrice      for options
 * @param impliedVolatility annual, fraction of one, for options
 * @param discountFactor    0 to 1, for options
 * @param publishedAt       when
 * @param indexPrice        base currency per unit of the underlying, where it differs from the mark
 * @param fundingIndex      what one unit long has paid in funding since the beginning, base currency, signed
 * @param openInterest      units held long, which are held short too
 * @param skew              units held long less units held short by traders, signed
 * @param rate              for options: per year to the expiry, continuously compounded, instead of {@code discountFactor}
 * @param settlementPrice   for options: what would be settled at by what is averaged already, once the average has begun
 * @param confidence        in the mark price, 0 to 1; absent is 1, as for the others
 * @param forwardConfidence in the forward price
 * @param rateConfidence    in the rate
 * @param volatilityConfidence in the implied volatility
 */
public record Mark(
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String instrument,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> markPrice,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> forwardPrice,
        Optional<@PositiveOrZero @DecimalMax("10000") BigDecimal> impliedVolatility,
        Optional<@Positive @DecimalMax("2") BigDecimal> discountFactor,
        @NotNull Instant publishedAt,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> indexPrice,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> fundingIndex,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> openInterest,
        Optional<@DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> skew,
        Optional<@DecimalMin("-10") @DecimalMax("10") BigDecimal> rate,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> settlementPrice,
        Optional<@PositiveOrZero @DecimalMax("1") BigDecimal> confidence,
        Optional<@PositiveOrZero @DecimalMax("1") BigDecimal> forwardConfidence,
        Optional<@PositiveOrZero @DecimalMax("1") BigDecimal> rateConfidence,
        Optional<@PositiveOrZero @DecimalMax("1") BigDecimal> volatilityConfidence) {

    /** The lowest confidence in anything the mark is made of, 0 to 1. */
    public BigDecimal lowestConfidence() {
        return confidence.orElse(BigDecimal.ONE)
                .min(forwardConfidence.orElse(BigDecimal.ONE))
                .min(rateConfidence.orElse(BigDecimal.ONE))
                .min(volatilityConfidence.orElse(BigDecimal.ONE));
    }
}
