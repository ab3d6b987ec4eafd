/**
 * What changed between two packages, by meaning: this cell of that row from 15 to 20, which tightens.
 *
 * <p>Digests say that something changed, lines of text say where; a reviewer approves what a number does. Whether a change
 * may happen is governance's, what it does to accounts is told by deciding them again.
 *
 * <p>You are here: <b>policy.diff</b> → policy → engine → table.
 */
package io.collateralpolicy.policy.diff;
