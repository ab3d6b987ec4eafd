/**
 * What an account holds and owes, and what it would after intents. No price and no rule is asked.
 *
 * <p>You are here: assessment → account → terms → <b>assessment.portfolio</b> → request.
 */
package io.collateralpolicy.assessment.portfolio;
