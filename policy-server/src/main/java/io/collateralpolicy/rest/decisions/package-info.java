/**
 * Decisions at the door: one, many, recorded ones, and how much of their explanation is told.
 *
 * <p>You are here: <b>rest</b> → governance → decision → book, market, breaker → audit.
 */
package io.collateralpolicy.rest.decisions;
