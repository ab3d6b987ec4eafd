package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.interest.KinkedRate;
import java.math.BigDecimal;

/** {@code aave.variable_rate}: everything in basis points. */
final class VariableRate implements ArithmeticAdapter {

    @Override
    public String model() {
        return "aave.variable_rate";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal rate = new KinkedRate(
                        Conversions.ofBasisPoints(inputs.path("optimalUsageBps")),
                        Conversions.ofBasisPoints(inputs.path("baseBps")),
                        Conversions.ofBasisPoints(inputs.path("slope1Bps")),
                        Conversions.ofBasisPoints(inputs.path("slope2Bps")))
                .at(Conversions.ofBasisPoints(inputs.path("usageBps")));
        return JsonNodeFactory.instance.objectNode().put("variableRateBps", Conversions.inBasisPoints(rate));
    }
}
