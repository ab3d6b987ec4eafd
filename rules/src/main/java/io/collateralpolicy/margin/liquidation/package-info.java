/**
 * Exact arithmetic of liquidations: what is repaid, what is seized for it, at which price, what is left.
 *
 * <p>Quantities are units of an asset, prices and values the account's base currency, rates fractions of one. Nothing here
 * chooses a rate and nothing knows an account.
 *
 * <p>You are here: assessment.liquidation → <b>margin.liquidation</b>.
 */
package io.collateralpolicy.margin.liquidation;
