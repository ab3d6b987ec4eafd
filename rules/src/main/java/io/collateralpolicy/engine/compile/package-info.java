/**
 * From the typed tree to loaded classes: printed as DRL, compiled by Drools, every class checked before any
 * is loaded.
 *
 * <p>Printing can be trusted because the tree holds nothing but known names; the check of the byte code
 * trusts neither printer nor compiler. Either alone keeps foreign code out.
 *
 * <p>You are here: policy → engine (evaluate → <b>compile</b> → language) → table, fact → margin.
 */
package io.collateralpolicy.engine.compile;
