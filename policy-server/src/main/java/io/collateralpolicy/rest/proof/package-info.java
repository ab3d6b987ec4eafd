/**
 * What shows that the log is the one it was: checkpoints and proofs, for those who check it.
 *
 * <p>You are here: wiring → <b>rest.proof</b> → audit.read.
 */
package io.collateralpolicy.rest.proof;
