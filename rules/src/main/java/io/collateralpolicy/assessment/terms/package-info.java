/**
 * What each lot, debt and position is worth to the policy: choices combined by the laws, then the sums of
 * {@code docs/decision.md}, section 1, one by one. What adds up over the account is {@code assessment.account}.
 *
 * <p>You are here: assessment → account → <b>assessment.terms</b> → portfolio, price → finding, basis → margin.
 */
package io.collateralpolicy.assessment.terms;
