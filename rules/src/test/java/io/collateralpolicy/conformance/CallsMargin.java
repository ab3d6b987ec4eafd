package io.collateralpolicy.conformance;

import io.collateralpolicy.margin.HealthFactor;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Calls two functions of {@code margin}, one by name and one by reference; making values and reading them is no call. */
final class CallsMargin {

    private CallsMargin() {}

    static boolean isLiquidatable() {
        HealthFactor one = new HealthFactor(BigDecimal.ONE, BigDecimal.ONE);
        return Stream.of(one.protection()).map(Numerics.STANDARD::asset).findFirst().isEmpty() || one.isLiquidatable();
    }
}
