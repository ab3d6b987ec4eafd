/**
 * What must be true of a database before anything is read or written: tables of this release, commits that last.
 *
 * <p>You are here: audit → <b>audit.migration</b>.
 */
package io.collateralpolicy.audit.migration;
