package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.perpetual.MarginRisk;

/** {@code dydx.margin_requirement}: one position in quantums. */
final class MarginRequirement implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.margin_requirement";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        MarginRisk risk = Quantums.position(inputs, inputs, inputs.path("quantums")).risk(Quantums.WHOLE);
        return JsonNodeFactory.instance.objectNode()
                .put("initialMargin", risk.initialMargin())
                .put("maintenanceMargin", risk.maintenanceMargin());
    }
}
