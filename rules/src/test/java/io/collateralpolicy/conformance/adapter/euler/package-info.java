/** Euler Vault Kit's cases. */
package io.collateralpolicy.conformance.adapter.euler;
