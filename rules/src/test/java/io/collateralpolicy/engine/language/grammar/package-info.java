/**
 * The written grammar of the page for authors, read and held against the parser.
 *
 * <p>You are here: docs → <b>engine.language.grammar</b> → engine.language.syntax.
 */
package io.collateralpolicy.engine.language.grammar;
