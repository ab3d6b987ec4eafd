/**
 * The tables of the logs: entries, tiles, checkpoints, epochs. Rows in and out, nothing decided.
 *
 * <p>You are here: audit.writer, audit.read → <b>audit.table</b> → audit, audit.tree, audit.checkpoint.
 */
package io.collateralpolicy.audit.table;
