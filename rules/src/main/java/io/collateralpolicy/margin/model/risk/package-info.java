/**
 * Value at risk and expected shortfall, and the volatilities they rest on.
 *
 * <p>Amounts are base currency, volatilities and returns fractions of one. What needs a root or a quantile is worked out in
 * binary numbers and rounded once, up: nothing here rounds for the borrower.
 *
 * <p>You are here: assessment → <b>margin.model.risk</b> → margin.model.
 */
package io.collateralpolicy.margin.model.risk;
