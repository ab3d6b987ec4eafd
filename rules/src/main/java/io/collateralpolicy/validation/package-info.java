/**
 * What is wrong with a package before anybody proposes it: read, held against the one in force, compiled, asked both ways,
 * tried on its own scenarios and analysed. A pure check; who may ask for it and what follows from it is governance's.
 *
 * <p>You are here: governance → <b>validation</b> → analysis, scenario → assessment → policy → engine.
 */
package io.collateralpolicy.validation;
