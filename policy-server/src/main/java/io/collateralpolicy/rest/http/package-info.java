/**
 * What every request passes on its way in and out: tokens, routes, problems. Knows no resource.
 *
 * <p>You are here: rest → <b>rest.http</b> → access, problem.
 */
package io.collateralpolicy.rest.http;
