/**
 * Exact arithmetic of collateral and margin: every function names its rounding, nothing here chooses.
 *
 * <p>All amounts are in the account's base currency, all rates are fractions of one. The definitions are those of
 * {@code docs/decision.md}, section 1. No rules, tables, clocks or JSON.
 *
 * <p>You are here: policy → engine → table, fact → <b>margin</b>.
 */
package io.collateralpolicy.margin;
