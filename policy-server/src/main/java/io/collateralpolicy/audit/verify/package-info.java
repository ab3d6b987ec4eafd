/**
 * The offline verifier: a command that checks an export of the audit log and trusts no one. It uses the JDK and these
 * packages only, no class of the writer knows it, and it knows none: what both know is the format, {@code docs/audit-log.md}.
 *
 * <p>It is in the server's module and a jar of its own.
 *
 * <p>You are here: <b>audit.verify</b> → rerun, governed, content → log → bundle → note → tree, json, report.
 */
package io.collateralpolicy.audit.verify;
