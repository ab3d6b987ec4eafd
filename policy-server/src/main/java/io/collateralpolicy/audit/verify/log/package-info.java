/**
 * One log from its first entry to its last: form, order, chain, tree, checkpoints, keys, time, and what others know of it.
 *
 * <p>Contents that entries name are looked at in {@code content}, what entries of all logs say together in
 * {@code governance}.
 *
 * <p>You are here: audit.verify → <b>audit.verify.log</b> → bundle, note, tree, json.
 */
package io.collateralpolicy.audit.verify.log;
