/**
 * Margin beyond a model's: rates that rules chose, combined by the law, the largest for each subject and kind.
 *
 * <p>What a rate multiplies is its kind's; amounts are taken where the positions are margined.
 *
 * <p>You are here: assessment → account → terms, requirement → <b>assessment.addon</b> → finding, basis.
 */
package io.collateralpolicy.assessment.addon;
