/**
 * Amounts of add-ons: what each kind's rate multiplies, for lots, debts and positions.
 *
 * <p>Kinds that need a model's own results are the model's.
 *
 * <p>You are here: assessment → terms → <b>assessment.requirement.addon</b> → requirement → addon.
 */
package io.collateralpolicy.assessment.requirement.addon;
