/**
 * A policy package: its files, what seals them, and whether they make a policy. When a policy holds does not belong
 * here; that is an activation, and governance's.
 *
 * <p>You are here: <b>policy</b> → engine → table, fact → margin.
 */
package io.collateralpolicy.policy;
