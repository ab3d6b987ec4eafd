/**
 * Text to tokens to a tree of what was written, or to where it stops being one. Knows no name of the vocabulary.
 *
 * <p>You are here: language.read → <b>language.syntax</b> → diagnostic.
 */
package io.collateralpolicy.engine.language.syntax;
