package io.collateralpolicy.assessment.market;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
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
 */
public record Mark(
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String instrument,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> markPrice,
        Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> forwardPrice,
        Optional<@Positive @DecimalMax("100") BigDecimal> impliedVolatility,
        Optional<@Positive @DecimalMax("2") BigDecimal> discountFactor,
        @NotNull Instant publishedAt) {}
