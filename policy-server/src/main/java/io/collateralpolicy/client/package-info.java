/**
 * A client for backends: JDK only, a jar of its own ({@code policy-server-client.jar}), and no class of the server.
 *
 * <p>You are here: <b>client</b> → HTTP → rest.
 */
package io.collateralpolicy.client;
