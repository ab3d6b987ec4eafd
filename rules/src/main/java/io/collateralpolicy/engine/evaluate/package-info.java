/**
 * Two ways to ask compiled rules: their lambdas one by one, which is fast, and a session, which is the
 * reference.
 *
 * <p>Both give the same choices in the same order. That is so because rules neither insert nor change
 * facts: what a rule says of the facts cannot depend on what another said before.
 *
 * <p>You are here: policy → engine (<b>evaluate</b> → compile → language) → table, fact → margin.
 */
package io.collateralpolicy.engine.evaluate;
