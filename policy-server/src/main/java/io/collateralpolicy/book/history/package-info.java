/**
 * What accounts were: every version that was ever stored, found by when it was known or by its digest.
 *
 * <p>You are here: rest → governance → decision → book, <b>book.history</b> → audit.
 */
package io.collateralpolicy.book.history;
