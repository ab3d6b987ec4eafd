/**
 * The one place that knows Drools: guard → emit → compile → verify → evaluate.
 *
 * <p>An author's text is parsed into our own tree and never compiled; what Drools compiles is written by us from that
 * tree. Rules choose: every consequence becomes a {@link io.collateralpolicy.engine.Choice}, nothing else. Sums, money
 * and clocks do not belong here.
 *
 * <p>You are here: policy → <b>engine</b> → table, fact → margin.
 */
package io.collateralpolicy.engine;
