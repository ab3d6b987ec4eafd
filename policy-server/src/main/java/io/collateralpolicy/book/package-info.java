/**
 * Accounts that the server keeps, so that a caller may refer to one instead of carrying it.
 *
 * <p>You are here: rest → governance → decision → <b>book</b>, market, breaker → audit.
 */
package io.collateralpolicy.book;
