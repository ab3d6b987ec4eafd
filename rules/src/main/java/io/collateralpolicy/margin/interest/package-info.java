/**
 * Exact arithmetic of interest and of percentages in integers, as contracts on chain have it.
 *
 * <p>You are here: <b>margin.interest</b>; nothing in a decision asks it yet but reproductions of published numbers.
 */
package io.collateralpolicy.margin.interest;
