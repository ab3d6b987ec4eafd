/**
 * Margin models of positions: what the positions of one netting set are worth and what margin they need, each model a
 * small class behind one interface, found by the name that a rule gives.
 *
 * <p>A model reads positions, marks and the row of terms that a rule chose, and calls {@code margin}; it chooses nothing.
 *
 * <p>You are here: assessment → account → terms → <b>assessment.requirement</b> → answer, request, market → margin.
 */
package io.collateralpolicy.assessment.requirement;
