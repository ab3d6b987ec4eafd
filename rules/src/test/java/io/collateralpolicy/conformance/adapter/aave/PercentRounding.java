package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.interest.Percentage;
import java.math.BigDecimal;
import java.util.Map;

/** {@code aave.rounding}: the operation is named with its rounding. */
final class PercentRounding implements ArithmeticAdapter {

    private static final Map<String, Percentage> BY_NAME = Map.of(
            "percentMul", Percentage.MUL,
            "percentMulFloor", Percentage.MUL_FLOOR,
            "percentMulCeil", Percentage.MUL_CEIL,
            "percentDiv", Percentage.DIV,
            "percentDivFloor", Percentage.DIV_FLOOR,
            "percentDivCeil", Percentage.DIV_CEIL);

    @Override
    public String model() {
        return "aave.rounding";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal result = BY_NAME.get(inputs.path("operation").asText())
                .of(Conversions.exact(inputs.path("value")), Conversions.exact(inputs.path("bps")));
        return JsonNodeFactory.instance.objectNode().put("result", result);
    }
}
