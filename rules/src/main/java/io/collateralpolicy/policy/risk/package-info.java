/**
 * Which numbers of a package only give new credit or take it, and which of a change's cells are no such number. What protects
 * an account that owes already is never among them.
 *
 * <p>You are here: governance → <b>policy.risk</b> → policy.diff → policy → engine.
 */
package io.collateralpolicy.policy.risk;
