package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code synthetix.required_margin_for_order}: the margin of all positions after it, with the reward; the margin is stated, so nothing is gained or lost yet. */
final class OrderRequirement implements PolicyAdapter {

    @Override
    public String model() {
        return "synthetix.required_margin_for_order";
    }

    @Override
    public String policy() {
        return "synthetix-perpetuals";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        SkewedMarkets markets = new SkewedMarkets(inputs.path("marginUsd"), inputs.path("liquidationGuards"));
        int market = 0;
        for (JsonNode position : inputs.path("positionsAfterOrder")) {
            market++;
            markets.position("MARKET-" + market, position, "entryPrice", position.path("price"), position.path("price"),
                    Conversions.inRequest(position.path("minimumPositionMargin"), 0));
        }
        return markets.given().scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("requiredMargin", answer.path("current").path("initialMargin").asText());
    }
}
