/**
 * The states of a proposal: a pure function of what it is, who acts, and the time. What is stored, logged or loaded is nobody's
 * here.
 *
 * <p>You are here: governance.proposal → <b>governance.lifecycle</b> → access, problem.
 */
package io.collateralpolicy.governance.lifecycle;
