/**
 * A policy's rules, compiled and bound to numbers: facts in, choices out. The door to the engine: guard → emit → compile →
 * verify → evaluate.
 *
 * <p>An author's text is parsed into our own tree and never compiled; what Drools compiles is written by us from that tree.
 *
 * <p>You are here: policy → <b>engine.logic</b> → evaluate → compile → language → engine → table, fact → margin.
 */
package io.collateralpolicy.engine.logic;
