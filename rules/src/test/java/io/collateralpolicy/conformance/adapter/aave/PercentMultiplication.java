package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.interest.Percentage;
import java.math.BigDecimal;

/** {@code aave.percent_mul}: an integer times basis points, half up. */
final class PercentMultiplication implements ArithmeticAdapter {

    @Override
    public String model() {
        return "aave.percent_mul";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal result =
                Percentage.MUL.of(Conversions.exact(inputs.path("value")), Conversions.exact(inputs.path("bps")));
        return JsonNodeFactory.instance.objectNode().put("result", result);
    }
}
