/**
 * Bodies on their way in and out: strict JSON read and validated, lines of it, canonical JSON written. Knows no resource.
 *
 * <p>You are here: rest → <b>rest.body</b> → rest.http, wire.
 */
package io.collateralpolicy.rest.body;
