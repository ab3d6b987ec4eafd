/**
 * The packages this node can decide with: which one answers when, compiled and warm, and what each gives for an asset.
 *
 * <p>You are here: governance → decision → <b>decision.shelf</b> → decision.activation.
 */
package io.collateralpolicy.decision.shelf;
