/**
 * The rule language as values: what an author may say, with every name already found in the vocabulary.
 *
 * <p>A tree of this package holds properties, actions and facts, never an author's spelling of them; what
 * is compiled is printed from it. Reading text is the business of {@code language.read}, compiling of
 * {@code engine.compile}.
 *
 * <p>You are here: policy → engine (compile → language.read → <b>language</b>) → table, fact → margin.
 */
package io.collateralpolicy.engine.language;
