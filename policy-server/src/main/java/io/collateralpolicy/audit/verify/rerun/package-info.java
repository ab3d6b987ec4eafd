/**
 * Decides decisions again with the rules jar, which runs in a process of its own: the verifier knows none of its classes.
 *
 * <p>You are here: audit.verify → <b>audit.verify.rerun</b> → content.
 */
package io.collateralpolicy.audit.verify.rerun;
