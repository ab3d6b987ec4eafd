/**
 * Which package is in force: activations, recorded for good with the text of what they activate, and what happens at
 * start until a node may decide.
 *
 * <p>You are here: rest → <b>governance</b> → decision → book, market, breaker → audit.
 */
package io.collateralpolicy.governance;
