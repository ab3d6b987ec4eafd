/**
 * The server's own market: every price somebody posted, the latest of each source, and how far prices moved. Which
 * of them are good enough is the policy's to say.
 *
 * <p>You are here: rest → governance → decision → book, <b>market</b>, breaker → audit.
 */
package io.collateralpolicy.market;
