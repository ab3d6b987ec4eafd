/**
 * One decision as a pure function: request, market, breaker states and a policy in; figures, findings and outcome out.
 *
 * <p>A decision's life is the order of the packages below: {@code basis} is what it rests on, {@code price} finds valid
 * prices, {@code portfolio} applies the intents, {@code terms} says what each lot, debt and position is worth to the
 * policy, {@code account} adds up and judges; {@link io.collateralpolicy.assessment.MaximumQuantity} then finds what would
 * pass. {@code request}, {@code market} and {@code answer} are the wire's. It lives beside the rules and not in the server,
 * so that an auditor can recompute a decision with this jar alone. No clock, no input or output, no hash order.
 *
 * <p>You are here: rest → decision → <b>assessment</b> → account → terms → portfolio, price → finding, basis → policy.
 */
package io.collateralpolicy.assessment;
