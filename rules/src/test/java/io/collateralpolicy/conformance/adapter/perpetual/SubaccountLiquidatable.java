package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code dydx.is_liquidatable}. */
final class SubaccountLiquidatable implements PolicyAdapter {

    @Override
    public String model() {
        return "dydx.is_liquidatable";
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
        return JsonNodeFactory.instance.objectNode()
                .put("isLiquidatable", answer.path("current").path("liquidatable").asBoolean());
    }
}
