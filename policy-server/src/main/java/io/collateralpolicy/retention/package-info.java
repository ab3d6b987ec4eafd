/**
 * What is not kept for ever: the contents about an account that is erased, and those that have been kept for as long as they are to
 * be; and what must be kept because somebody holds it. What the log itself says stays, and every proof with it.
 *
 * <p>You are here: rest → <b>retention</b> → book, decision → audit.
 */
package io.collateralpolicy.retention;
