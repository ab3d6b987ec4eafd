/**
 * What the accounts of a pool hold and owe together, and what is held back of it, as decisions count it.
 *
 * <p>You are here: rest → governance → decision → book → <b>book.pool</b> → audit.
 */
package io.collateralpolicy.book.pool;
