/**
 * The first and the last word on every request: what no resource may see is refused, what nobody answered is a problem.
 * Knows no page and no resource.
 *
 * <p>You are here: rest → rest.page → <b>rest.front</b> → rest.http → problem.
 */
package io.collateralpolicy.rest.front;
