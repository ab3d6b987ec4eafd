/**
 * The life of a decision: one clock reading, one account, one market, one package; the pure assessment; the log; the
 * answer. And its afterlife: fetched, listed, replayed.
 *
 * <p>You are here: rest → governance → <b>decision</b> → book, market, breaker → audit.
 */
package io.collateralpolicy.decision;
