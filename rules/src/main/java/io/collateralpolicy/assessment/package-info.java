/**
 * One decision as a pure function: request, market, breaker states and a policy in; figures, findings and outcome out.
 *
 * <p>The steps in order: {@link io.collateralpolicy.assessment.MarketStage} finds valid prices, {@link
 * io.collateralpolicy.assessment.TermsStage} what each lot, debt and position is worth to the policy, {@link
 * io.collateralpolicy.assessment.Sums} adds up, {@link io.collateralpolicy.assessment.AccountStage} judges, and {@link
 * io.collateralpolicy.assessment.MaximumQuantity} finds what would pass. It lives beside the rules and not in the server,
 * so that an auditor can recompute a decision with this jar alone. No clock, no input or output, no hash order.
 *
 * <p>You are here: rest → decision → <b>assessment</b> → policy → engine.
 */
package io.collateralpolicy.assessment;
