package io.collateralpolicy.conformance.adapter.euler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.liquidation.ThresholdRamp;
import java.math.BigDecimal;

/** {@code euler.ltv_ramp}: in basis points, whole ones. */
final class LtvRamp implements ArithmeticAdapter {

    @Override
    public String model() {
        return "euler.ltv_ramp";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal threshold = new ThresholdRamp(
                        Conversions.exact(inputs.path("fromBps")),
                        Conversions.exact(inputs.path("toBps")),
                        Conversions.seconds(inputs.path("rampSeconds")))
                .at(Conversions.seconds(inputs.path("elapsedSeconds")), 0);
        return JsonNodeFactory.instance.objectNode().put("liquidationLtvBps", threshold);
    }
}
