/**
 * Many accounts at once, and how far that is.
 *
 * <p>You are here: rest → governance → decision → <b>book.load</b> → book → audit.
 */
package io.collateralpolicy.book.load;
