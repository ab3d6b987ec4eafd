/**
 * Reads logs, whichever node wrote them: checkpoints, proofs, tiles, receipts. Nothing is changed here.
 *
 * <p>You are here: rest, decision → <b>audit.read</b> → audit.table, audit.tree, audit.checkpoint.
 */
package io.collateralpolicy.audit.read;
