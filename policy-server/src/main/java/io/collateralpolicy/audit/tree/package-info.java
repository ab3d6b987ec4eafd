/**
 * The Merkle tree of RFC 9162 §2.1: hashes, roots, proofs, and the right edge that grows. Knows no database and no entry.
 *
 * <p>You are here: audit → <b>audit.tree</b>.
 */
package io.collateralpolicy.audit.tree;
