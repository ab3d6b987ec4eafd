/**
 * A third opinion of what rules mean: our tree interpreted fact by fact, with nothing of what compiles or asks compiled rules.
 *
 * <p>You are here: <b>engine.reference</b> → engine.language → engine → table, fact.
 */
package io.collateralpolicy.engine.reference;
