/**
 * What a package would do to accounts that are there, and to decisions that were made: both packages asked the same of the same,
 * at today's prices and at lower ones.
 *
 * <p>A pure function, so that whoever signs a report can compute it again, on any machine and in any number of threads, to the
 * same bytes.
 *
 * <p>You are here: governance → evidence → <b>impact</b> → assessment → policy → engine.
 */
package io.collateralpolicy.impact;
