/**
 * Completeness: what protocols settled, beside what was decided.
 *
 * <p>You are here: rest → <b>reconciliation</b> → report → decision.
 */
package io.collateralpolicy.reconciliation;
