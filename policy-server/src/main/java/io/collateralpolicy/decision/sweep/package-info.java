/**
 * Whole books decided again when prices, packages or accounts change: which accounts may be liquidated, and what a book is
 * worth. What it says is a view that a node keeps in memory; an answer that is acted on is a decision.
 *
 * <p>Not here: how one account is judged (module {@code rules}).
 *
 * <p>You are here: rest → governance → decision, <b>decision.sweep</b> → book, market, breaker → audit.
 */
package io.collateralpolicy.decision.sweep;
