/** Adapters of the portfolio and standard margin of options. */
package io.collateralpolicy.conformance.adapter.derive;
