/**
 * The rules' vocabulary: what a rule may match and a table may be keyed by.
 *
 * <p>Facts are records of exact values. The host joins before it asks, so that nearly every rule needs one pattern;
 * what a fact holds is documented on its components, because approvers read it too. No arithmetic and no engine here.
 *
 * <p>You are here: policy → engine → table, <b>fact</b> → margin.
 */
package io.collateralpolicy.fact;
