/**
 * Ways in which a liquidation may go, named for what they do, and what the rules must give for each.
 *
 * <p>One small class per model; {@code LiquidationModels} names them all. The sums are {@code margin.liquidation}'s.
 *
 * <p>You are here: assessment.liquidation → <b>assessment.liquidation.plan</b> → finding, answer → margin.liquidation.
 */
package io.collateralpolicy.assessment.liquidation.plan;
