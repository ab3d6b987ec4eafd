/**
 * Circuit breakers: rules say when one trips, this says what it then is, durably. A tripped breaker never blocks what
 * lowers risk; that stands in the rules.
 *
 * <p>You are here: rest → governance → decision → book, market, <b>breaker</b> → audit.
 */
package io.collateralpolicy.breaker;
