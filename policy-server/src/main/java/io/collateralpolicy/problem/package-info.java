/**
 * Requests that get no answer but a problem: the closed list of their types (RFC 9457) and the one exception that
 * carries them to the door. What a policy says about an account is a finding and never stands here.
 *
 * <p>You are here: every package of the server → <b>problem</b>.
 */
package io.collateralpolicy.problem;
