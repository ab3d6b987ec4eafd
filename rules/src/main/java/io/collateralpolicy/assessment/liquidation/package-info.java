/**
 * How an account that may be liquidated is: the rules are asked about each debt and lot at stake, a model makes the plan of
 * what they choose, and the plan is carried out on paper.
 *
 * <p>Whether an account may be liquidated at all is {@code assessment.account}'s.
 *
 * <p>You are here: assessment → <b>assessment.liquidation</b> → liquidation.plan, account → terms → portfolio, price.
 */
package io.collateralpolicy.assessment.liquidation;
