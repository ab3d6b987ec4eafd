/** Cases of cross-margined perpetuals, in quantums: whole numbers of the smallest unit of each token. */
package io.collateralpolicy.conformance.adapter.dydx;
