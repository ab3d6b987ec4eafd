package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code dydx.subaccount_risk}: net collateral and margins after updates. */
final class SubaccountRisk implements PolicyAdapter {

    @Override
    public String model() {
        return "dydx.subaccount_risk";
    }

    @Override
    public String policy() {
        return Subaccount.POLICY;
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        return Subaccount.given(inputs).scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        JsonNode current = answer.path("current");
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        for (JsonNode quantity : answer.path("quantities")) {
            if (quantity.path("name").asText().equals("netCollateral")) {
                result.put("netCollateral", Conversions.scaled(quantity.path("value"), Subaccount.QUOTE));
            }
        }
        return result.put("initialMargin", Conversions.scaled(current.path("initialMargin"), Subaccount.QUOTE))
                .put("maintenanceMargin", Conversions.scaled(current.path("maintenanceMargin"), Subaccount.QUOTE));
    }
}
