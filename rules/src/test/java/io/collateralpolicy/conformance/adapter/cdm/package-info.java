/** Cases of eligible collateral schedules. */
package io.collateralpolicy.conformance.adapter.cdm;
