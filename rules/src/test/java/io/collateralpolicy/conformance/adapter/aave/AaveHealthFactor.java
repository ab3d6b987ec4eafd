package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;

/** {@code aave.health_factor}: one collateral at one threshold; −1 stands for a debt of nothing. */
final class AaveHealthFactor implements PolicyAdapter {

    private static final String COLLATERAL = "COLLATERAL";
    private static final String DEBT = "DEBT";

    @Override
    public String model() {
        return "aave.health_factor";
    }

    @Override
    public String policy() {
        return "aave-v3";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        return new Given(policy())
                .lot(COLLATERAL, Conversions.inRequest(inputs.path("collateral")))
                .loan(DEBT, Conversions.inRequest(inputs.path("debt")))
                .price(COLLATERAL, "1")
                .price(DEBT, "1")
                .row("collateral-reserves", "collateral", "asset", COLLATERAL, "eligible", "true", "advanceRate", "0",
                        "liquidationThreshold", Conversions.inRequest(inputs.path("liquidationThresholdBps")))
                .scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        String healthFactor = answer.path("current").path("healthFactor").asText("-1");
        return JsonNodeFactory.instance.objectNode().put("healthFactor", healthFactor);
    }
}
