/**
 * What the rules and tables of one policy compare with what, and which of it may bear on a question; nothing is decided here.
 *
 * <p>You are here: analysis → <b>analysis.reach</b> → policy → engine → table, fact.
 */
package io.collateralpolicy.analysis.reach;
