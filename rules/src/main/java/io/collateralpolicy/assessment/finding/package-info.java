/**
 * From choices to findings: choices sorted out by subject and combined by the laws, measured, and said in words.
 *
 * <p>A finding states what was measured against what. What it does to the decision is told by whoever asks.
 *
 * <p>You are here: assessment → price, terms, account → <b>assessment.finding</b> → engine, answer.
 */
package io.collateralpolicy.assessment.finding;
