/**
 * What decisions are searched by: the columns of their rows, and an index of the assets and rules that each of them mentions,
 * written behind the decisions' commits and brought up to date by whoever searches.
 *
 * <p>You are here: rest → decision → <b>decision.search</b> → audit.
 */
package io.collateralpolicy.decision.search;
