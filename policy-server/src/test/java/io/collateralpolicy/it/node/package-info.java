/**
 * The built server as processes: two on one database, killed, drained, replaced, restored.
 *
 * <p>You are here: what operators do to it; what callers do stands one package up.
 */
package io.collateralpolicy.it.node;
