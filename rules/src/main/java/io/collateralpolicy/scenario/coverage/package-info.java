/**
 * What a package's examples reach of it: which rules spoke, and which rows were found.
 *
 * <p>You are here: validation → <b>scenario.coverage</b> → scenario → assessment → policy → engine.
 */
package io.collateralpolicy.scenario.coverage;
