/**
 * Signed notes, checkpoints and the keys that sign them, in the forms of C2SP.
 *
 * <p>You are here: audit.verify → log → <b>audit.verify.note</b> → tree.
 */
package io.collateralpolicy.audit.verify.note;
