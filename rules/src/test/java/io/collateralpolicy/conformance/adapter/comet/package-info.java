/** Compound III's cases. */
package io.collateralpolicy.conformance.adapter.comet;
