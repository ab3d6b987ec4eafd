/**
 * The append-only log: canonical entries, each naming the hash of the one before it, durable before anybody is
 * answered; and the contents they name, stored once by digest. What the entries mean is their writers' business.
 *
 * <p>You are here: rest → governance → decision → book, market, breaker → <b>audit</b>.
 */
package io.collateralpolicy.audit;
