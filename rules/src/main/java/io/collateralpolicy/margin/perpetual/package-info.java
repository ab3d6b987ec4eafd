/**
 * Exact arithmetic of perpetual futures: notional, funding, margin that grows with open interest or skew, and the prices
 * at which a position is liquidated.
 *
 * <p>Quantities are signed, above 0 for a long and below for a short, in units of the underlying; prices are base currency
 * a unit. Rates are fractions of one. Every function names its rounding.
 *
 * <p>You are here: policy → engine → table, fact → margin → <b>margin.perpetual</b>.
 */
package io.collateralpolicy.margin.perpetual;
