/**
 * What rules can say: stages, the closed vocabulary of actions and its laws, and choices, which are all that comes out.
 *
 * <p>Everything that reads, compiles or asks rules stands in the packages below and builds on these words. Sums, money and
 * clocks do not belong here.
 *
 * <p>You are here: policy → engine.logic → evaluate → compile → language → <b>engine</b> → table, fact → margin.
 */
package io.collateralpolicy.engine;
