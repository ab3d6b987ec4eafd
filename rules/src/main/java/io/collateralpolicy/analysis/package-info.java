/**
 * What a policy's numbers do together, looked for before anybody relies on them: gaps, cliffs, and credit that grows when
 * it should shrink.
 *
 * <p>Each question is asked of the engine itself, on accounts as small as they can be: one lot, one loan, one quote.
 * Where rules and tables compare a property with constants only, what they say is the same between two neighbouring
 * constants; one account for each stretch then speaks for all, and the answer is a proof. Else it is a search, and says
 * so.
 *
 * <p>You are here: governance → <b>analysis</b> → assessment → policy → engine.
 */
package io.collateralpolicy.analysis;
