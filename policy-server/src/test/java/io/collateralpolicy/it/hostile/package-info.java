/**
 * What strangers send: a list of attacks with the answer each must get, tokens nobody may use, bodies that trickle, and
 * thousands of requests made from the contract.
 *
 * <p>You are here: it → <b>it.hostile</b>.
 */
package io.collateralpolicy.it.hostile;
