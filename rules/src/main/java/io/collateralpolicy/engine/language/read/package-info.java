/**
 * From an author's text to the typed tree, or to everything that is wrong with it. Never throws on any
 * text.
 *
 * <p>The guards find every name in the vocabulary; {@code RuleSet} is what passed them. The grammar, with its sizes and
 * tables of facts and actions, is {@code docs/rule-language.md}.
 *
 * <p>You are here: compile → <b>language.read</b> → language.syntax, {@code engine.language}.
 */
package io.collateralpolicy.engine.language.read;
