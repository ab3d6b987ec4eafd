/** Cases of accounts with perpetuals, decided by rules. */
package io.collateralpolicy.conformance.adapter.perpetual;
