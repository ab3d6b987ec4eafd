/**
 * The door: one resource class a path, each method one to three lines. JAX-RS is known here and nowhere else; the
 * contract is {@code META-INF/openapi.yaml}.
 *
 * <p>You are here: <b>rest</b> → governance → decision → book, market, breaker → audit.
 */
package io.collateralpolicy.rest;
