/** Cases of collateral that counts by slices. */
package io.collateralpolicy.conformance.adapter.tiers;
