/**
 * An answer as it is given and as it is found again: what was decided, what it holds back, its receipt.
 *
 * <p>You are here: decision → <b>answer</b> → rest writes it.
 */
package io.collateralpolicy.decision.answer;
