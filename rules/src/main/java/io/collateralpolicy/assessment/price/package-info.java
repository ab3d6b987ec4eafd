/**
 * From quotes to prices: which are valid, which of them is the price, which breakers trip.
 *
 * <p>You are here: assessment → account → terms → <b>assessment.price</b> → finding, basis.
 */
package io.collateralpolicy.assessment.price;
