package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.perpetual.MarginRisk;

/** {@code dydx.risk_ordering}: which of two accounts is riskier. */
final class RiskOrdering implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.risk_ordering";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        return JsonNodeFactory.instance.objectNode()
                .put("comparison", risk(inputs.path("first")).order(risk(inputs.path("second"))));
    }

    private static MarginRisk risk(JsonNode of) {
        return new MarginRisk(
                Conversions.exactOrZero(of.path("NC")),
                Conversions.exactOrZero(of.path("IMR")),
                Conversions.exactOrZero(of.path("MMR")));
    }
}
