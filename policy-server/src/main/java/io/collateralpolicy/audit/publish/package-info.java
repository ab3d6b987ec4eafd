/**
 * Carries signed roots out of the database, to where who owns the database cannot take them back, and takes what witnesses sign
 * of them. Decisions never wait for it.
 *
 * <p>You are here: wiring, rest → <b>audit.publish</b> → audit.table, audit.checkpoint.
 */
package io.collateralpolicy.audit.publish;
