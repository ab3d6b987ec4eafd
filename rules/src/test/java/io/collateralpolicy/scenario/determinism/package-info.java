/**
 * The same decisions have the same bytes on every JDK that the server runs on.
 *
 * <p>You are here: <b>scenario.determinism</b> → scenario → assessment → engine.
 */
package io.collateralpolicy.scenario.determinism;
