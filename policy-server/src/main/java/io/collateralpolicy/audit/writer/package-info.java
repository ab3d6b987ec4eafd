/**
 * Writes a log: one batch, one transaction, one signature. Whoever holds the lease writes; what stands in the database is
 * held against what was signed and published before anything is written behind it.
 *
 * <p>You are here: audit ← <b>audit.writer</b> → audit.table, audit.tree, audit.checkpoint.
 */
package io.collateralpolicy.audit.writer;
