/**
 * European options as values, and what can be said of them exactly: payoffs, naked shorts, margin of single options.
 *
 * <p>What needs a model of prices is in {@code margin.model}. Signed quantities are long above 0 and short below.
 *
 * <p>You are here: assessment → margin.model → <b>margin.option</b>.
 */
package io.collateralpolicy.margin.option;
