/**
 * One adapter per model of the conformance data, in a package per source; {@link
 * io.collateralpolicy.conformance.adapter.Given} builds requests, {@link
 * io.collateralpolicy.conformance.adapter.Adapters} names all that are claimed.
 */
package io.collateralpolicy.conformance.adapter;
