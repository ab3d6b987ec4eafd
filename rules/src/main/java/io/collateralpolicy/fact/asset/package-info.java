/**
 * What is known of an asset besides its price, in records of its own; a lot has all of it as properties.
 *
 * <p>You are here: engine → table, fact → <b>fact.asset</b>.
 */
package io.collateralpolicy.fact.asset;
