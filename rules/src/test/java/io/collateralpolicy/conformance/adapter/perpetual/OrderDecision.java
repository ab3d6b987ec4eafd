package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code synthetix.order_decision}: the account as it would be, its required margin stated as that of the position. */
final class OrderDecision implements PolicyAdapter {

    @Override
    public String model() {
        return "synthetix.order_decision";
    }

    @Override
    public String policy() {
        return "synthetix-perpetuals";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        JsonNode order = inputs.path("order");
        SkewedMarkets markets = new SkewedMarkets(inputs.path("collateralUsd"), MissingNode.getInstance());
        markets.position("MARKET", order, "entryIndexPrice", order.path("price"), order.path("price"),
                Conversions.inRequest(inputs.path("requiredMargin"), 0));
        return markets.given().scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        boolean accepted = false;
        for (JsonNode finding : answer.path("findings")) {
            if (finding.path("ruleId").asText().equals("MG-001")) {
                accepted = finding.path("passed").asBoolean();
            }
        }
        return JsonNodeFactory.instance.objectNode()
                .put("accepted", accepted)
                .put("availableMargin", Quantities.named(answer, "netCollateral"));
    }
}
