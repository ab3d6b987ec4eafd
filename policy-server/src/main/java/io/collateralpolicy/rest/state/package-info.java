/**
 * What the server keeps for decisions, at the door: accounts, what is held back of them, the market, breakers.
 *
 * <p>You are here: <b>rest</b> → governance → decision → book, market, breaker → audit.
 */
package io.collateralpolicy.rest.state;
