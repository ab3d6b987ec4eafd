/**
 * What the accounts of a pool hold and owe together, and what one account's intents make of that.
 *
 * <p>You are here: assessment.account → <b>assessment.pool</b> → portfolio, market, basis.
 */
package io.collateralpolicy.assessment.pool;
