/**
 * Exact arithmetic of what collateral is worth: fair prices of pool tokens, and haircuts that follow from a measurement.
 *
 * <p>Square roots are taken of exact fractions and rounded once, by a named mode. Which haircut applies, and with which
 * numbers, is the policy's choice and not made here.
 *
 * <p>You are here: policy → engine → table, fact → margin → <b>margin.collateral</b>.
 */
package io.collateralpolicy.margin.collateral;
