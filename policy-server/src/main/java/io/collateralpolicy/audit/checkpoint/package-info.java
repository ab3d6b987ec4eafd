/**
 * What is signed and with what: C2SP checkpoints, signed notes, Ed25519 keys and the folder they are kept in. Knows no
 * database and no entry.
 *
 * <p>You are here: audit → <b>audit.checkpoint</b>.
 */
package io.collateralpolicy.audit.checkpoint;
