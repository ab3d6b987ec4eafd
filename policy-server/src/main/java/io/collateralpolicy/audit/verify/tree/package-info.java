/**
 * Hashes and the Merkle tree of RFC 9162, rebuilt leaf by leaf in memory that does not grow with the log.
 *
 * <p>You are here: audit.verify → log, content → <b>audit.verify.tree</b>.
 */
package io.collateralpolicy.audit.verify.tree;
