/**
 * What is not kept for ever: the contents about an account that is erased. What the log itself says stays, and every proof with
 * it.
 *
 * <p>You are here: rest → <b>retention</b> → book, decision → audit.
 */
package io.collateralpolicy.retention;
