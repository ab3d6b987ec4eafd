/**
 * Margin models that revalue every position of a netting set, in scenarios that a policy lists or in days that were.
 *
 * <p>You are here: assessment → terms → <b>assessment.requirement.grid</b> → requirement → margin.model, margin.option.
 */
package io.collateralpolicy.assessment.requirement.grid;
