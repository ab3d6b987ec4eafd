package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import java.math.BigDecimal;

/** {@code dydx.tier_adjusted_ppm}. */
final class TierAdjustedRate implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.tier_adjusted_ppm";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal rate = Quantums.scaling(inputs)
                .rate(Conversions.exactOrZero(inputs.path("openInterestNotional")), Quantums.RATE_SCALE);
        return JsonNodeFactory.instance.objectNode().put("adjustedInitialMarginPpm", Conversions.inMillionths(rate));
    }
}
