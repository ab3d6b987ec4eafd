/**
 * Carries signed roots out of the database, to where who owns the database cannot take them back. Decisions never wait for it.
 *
 * <p>You are here: wiring → <b>audit.publish</b> → audit.read, audit.checkpoint.
 */
package io.collateralpolicy.audit.publish;
