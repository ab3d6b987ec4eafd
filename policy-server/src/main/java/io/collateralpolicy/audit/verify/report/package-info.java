/**
 * What was found, of which kind, where; and how that is told to people and to programs.
 *
 * <p>You are here: audit.verify → everything else → <b>audit.verify.report</b>.
 */
package io.collateralpolicy.audit.verify.report;
