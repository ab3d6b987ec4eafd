/**
 * What a decision of {@code standard} costs inside the library: rules, assessment, bytes.
 *
 * <p>You are here: <b>bench</b> → assessment, wire → engine. Run by {@code ./mvnw -Pbench verify}.
 */
package io.collateralpolicy.bench;
