/**
 * The account as a whole in one state: its sums, whether it may be liquidated, and what its limits say.
 *
 * <p>You are here: assessment → <b>assessment.account</b> → terms → portfolio, price → finding, basis → margin.
 */
package io.collateralpolicy.assessment.account;
