package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code synthetix.account_margin}: positions at an index price each, without guards of the reward. */
final class SkewedAccount implements PolicyAdapter {

    @Override
    public String model() {
        return "synthetix.account_margin";
    }

    @Override
    public String policy() {
        return "synthetix-perpetuals";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        SkewedMarkets markets = new SkewedMarkets(inputs.path("collateralUsd"), MissingNode.getInstance());
        for (JsonNode position : inputs.path("positions")) {
            markets.position(Conversions.symbol(position.path("market")), position, "entryIndexPrice",
                    position.path("entryOraclePrice"), position.path("currentPrice"),
                    Conversions.inRequest(position.path("minimumPositionMargin"), 0));
        }
        return markets.given().scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        JsonNode current = answer.path("current");
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("positionPnl", Quantities.byPosition(answer, "unrealizedProfitAndLoss"));
        return result.put("availableMargin", Quantities.named(answer, "netCollateral"))
                .put("withdrawableMargin", current.path("marginExcess").asText())
                .put("totalOpenInterest", Quantities.named(answer, "positionsNotional"))
                .put("requiredInitialMargin", current.path("initialMargin").asText())
                .put("requiredMaintenanceMargin", current.path("maintenanceMargin").asText())
                .put("liquidatable", current.path("liquidatable").asBoolean());
    }
}
