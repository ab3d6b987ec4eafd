/**
 * The bundle of {@code docs/audit-log.md}: every log with what it names, written as it is read, for a verifier that trusts nobody.
 *
 * <p>You are here: rest → <b>audit.export</b> → audit.table, audit.tree, audit.checkpoint.
 */
package io.collateralpolicy.audit.export;
