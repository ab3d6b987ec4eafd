/**
 * The request that a thread answers: its ids for the caller, the log and whoever traces it, and how it ended.
 *
 * <p>You are here: rest → rest.page → rest.front → rest.http → <b>rest.request</b> → problem.
 */
package io.collateralpolicy.rest.request;
