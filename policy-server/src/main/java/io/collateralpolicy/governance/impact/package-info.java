/**
 * What a draft would do to the stored accounts and the recorded decisions, computed once at a time on a node and kept with what it
 * was computed from.
 *
 * <p>You are here: rest → governance.proposal → <b>governance.impact</b> → governance.draft → decision, book, market, breaker.
 */
package io.collateralpolicy.governance.impact;
