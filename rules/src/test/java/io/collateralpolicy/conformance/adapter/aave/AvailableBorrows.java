package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;

/** {@code aave.available_borrows}: what is left of one collateral at its LTV. */
final class AvailableBorrows implements PolicyAdapter {

    @Override
    public String model() {
        return "aave.available_borrows";
    }

    @Override
    public String policy() {
        return "aave-v3";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        return new Given(policy())
                .lot("COLLATERAL", Conversions.inRequest(inputs.path("collateral")))
                .loan("DEBT", Conversions.inRequest(inputs.path("debt")))
                .price("COLLATERAL", "1")
                .price("DEBT", "1")
                .row("collateral-reserves", "collateral", "asset", "COLLATERAL", "eligible",
                        "true", "advanceRate", Conversions.inRequest(inputs.path("ltvBps")), "liquidationThreshold",
                        "10000")
                .scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("availableBorrows", answer.path("current").path("marginExcess").asText());
    }
}
