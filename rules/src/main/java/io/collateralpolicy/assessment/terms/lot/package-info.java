/**
 * One lot: as the rules see it, what they choose about it, what it is worth to the policy.
 *
 * <p>You are here: assessment.terms → <b>assessment.terms.lot</b> → portfolio, price → finding, basis → margin.
 */
package io.collateralpolicy.assessment.terms.lot;
