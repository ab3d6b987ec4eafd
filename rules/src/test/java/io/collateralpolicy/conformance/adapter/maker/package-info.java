/** Maker DSS's cases. */
package io.collateralpolicy.conformance.adapter.maker;
