/**
 * When a package answers: activations, in the time they hold and in the time they became known.
 *
 * <p>You are here: decision → <b>decision.activation</b>.
 */
package io.collateralpolicy.decision.activation;
