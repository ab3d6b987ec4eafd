/**
 * The contents that entries name: payloads by digest, packages, and whether a decision's contents say what its entry says.
 *
 * <p>You are here: audit.verify → <b>audit.verify.content</b> → log, bundle, json, tree.
 */
package io.collateralpolicy.audit.verify.content;
