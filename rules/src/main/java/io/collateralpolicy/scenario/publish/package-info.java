/**
 * What must be so before a compiled package decides: the fast way of asking its rules says what Drools' session says.
 *
 * <p>You are here: governance → <b>scenario.publish</b> → scenario → assessment → policy → engine.
 */
package io.collateralpolicy.scenario.publish;
