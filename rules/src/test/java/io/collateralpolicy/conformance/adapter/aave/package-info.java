/** Aave's cases. */
package io.collateralpolicy.conformance.adapter.aave;
