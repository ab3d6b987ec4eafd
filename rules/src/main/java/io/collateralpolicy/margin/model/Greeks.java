package io.collateralpolicy.margin.model;

import java.math.BigDecimal;

/**
 * How an option's Black-76 value moves, each with 18 places, half-even.
 *
 * @param delta  {@code ∂V/∂F}, per unit of the forward: 0 to D for a call, −D to 0 for a put
 * @param gamma  {@code ∂²V/∂F²}, not negative
 * @param vega   {@code ∂V/∂σ}, per unit of volatility (1 is 100 %), not negative
 * @param theta  {@code ∂V/∂t}, per year that passes, forward and volatility held; mostly negative
 */
public record Greeks(BigDecimal delta, BigDecimal gamma, BigDecimal vega, BigDecimal theta) {}
