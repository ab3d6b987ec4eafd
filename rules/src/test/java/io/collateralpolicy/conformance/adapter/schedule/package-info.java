/** Cases of the regulatory margin schedule. */
package io.collateralpolicy.conformance.adapter.schedule;
