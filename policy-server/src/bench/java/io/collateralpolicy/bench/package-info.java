/**
 * What the built server costs from outside: start, memory, decisions per second, latency, CPU.
 *
 * <p>You are here: <b>bench</b> → HTTP → the server as {@code target/liberty} has it. Run by {@code ./mvnw -Pbench verify}.
 */
package io.collateralpolicy.bench;
