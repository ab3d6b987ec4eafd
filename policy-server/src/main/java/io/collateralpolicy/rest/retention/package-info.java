/**
 * What is deleted, by whom and why.
 *
 * <p>You are here: wiring → <b>rest.retention</b> → retention.
 */
package io.collateralpolicy.rest.retention;
