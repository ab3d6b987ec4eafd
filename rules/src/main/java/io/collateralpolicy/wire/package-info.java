/**
 * Bytes in, bytes out: strict JSON without numbers, its canonical form, and digests. What the documents mean does not
 * belong here.
 *
 * <p>You are here: policy → engine → table → <b>wire</b>. Imports nothing of ours.
 */
package io.collateralpolicy.wire;
