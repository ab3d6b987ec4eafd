/** Cases of breakers over daily prices. */
package io.collateralpolicy.conformance.adapter.breaker;
