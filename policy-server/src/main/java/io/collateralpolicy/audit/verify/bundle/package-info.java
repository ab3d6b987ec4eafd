/**
 * The files of an export: where they are, and how entries, checkpoints and payloads are read out of them one by one.
 *
 * <p>You are here: audit.verify → log, content → <b>audit.verify.bundle</b> → note, json.
 */
package io.collateralpolicy.audit.verify.bundle;
