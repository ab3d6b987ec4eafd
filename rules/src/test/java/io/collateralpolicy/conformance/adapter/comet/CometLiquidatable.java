package io.collateralpolicy.conformance.adapter.comet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code comet.is_liquidatable}: liquidity at the liquidate factors is below zero. */
final class CometLiquidatable implements PolicyAdapter {

    @Override
    public String model() {
        return "comet.is_liquidatable";
    }

    @Override
    public String policy() {
        return "compound-comet";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        return CometMarket.given(inputs, "liquidateCF", "liquidate-collateral-factors", "liquidationThreshold")
                .scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        boolean liquidatable = answer.path("current").path("liquidatable").asBoolean();
        return JsonNodeFactory.instance.objectNode().put("isLiquidatable", liquidatable);
    }
}
