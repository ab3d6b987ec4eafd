/**
 * Margin models of portfolios with options: the positions of a netting set sorted into books by expiry, valued, and margined
 * by scenarios or by what they can lose.
 *
 * <p>You are here: assessment → terms → <b>assessment.requirement.option</b> → requirement → margin.model, margin.option.
 */
package io.collateralpolicy.assessment.requirement.option;
