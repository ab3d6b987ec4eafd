/**
 * What an approval signs: one digest over everything that is known of a change, and the command that makes all of it again
 * from a bundle, without a server.
 *
 * <p>You are here: governance → <b>evidence</b> → validation, impact → assessment → policy.
 */
package io.collateralpolicy.evidence;
