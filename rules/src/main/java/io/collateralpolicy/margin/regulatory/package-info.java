/**
 * Margin and haircuts that regulators prescribe: the initial-margin schedule with net-to-gross ratio, supervisory haircuts
 * and their scaling, credit support, price bands. Exact arithmetic; nothing here chooses.
 *
 * <p>You are here: policy → engine → table, fact → margin ← <b>margin.regulatory</b>.
 */
package io.collateralpolicy.margin.regulatory;
