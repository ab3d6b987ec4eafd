/**
 * Reports out of what is recorded: rows with documented columns, written while they are read. What they say of a decision stands
 * in its answer; nothing is computed that was not decided.
 *
 * <p>You are here: rest → <b>report</b> → decision, book, audit.
 */
package io.collateralpolicy.report;
