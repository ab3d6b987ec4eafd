package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;

/** {@code synthetix.liquidation_throttle}: what a liquidation leaves of one position, at a mark of 1. */
final class ThrottledLiquidation implements PolicyAdapter {

    private static final String MARKET = "BTC";

    @Override
    public String model() {
        return "synthetix.liquidation_throttle";
    }

    @Override
    public String policy() {
        return SkewedMarkets.POLICY;
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        JsonNode size = inputs.path("positionBefore");
        return new Given(policy())
                .row("liquidation-throttles", "case", "underlying", "*",
                        "makerFee", Conversions.inRequest(inputs.path("makerFee")),
                        "takerFee", Conversions.inRequest(inputs.path("takerFee")),
                        "skewScale", Conversions.inRequest(inputs.path("skewScale")),
                        "windowSeconds", Conversions.inRequest(inputs.path("windowSeconds")),
                        "accumulationMultiplier", Conversions.inRequest(inputs.path("accumulationMultiplier")))
                .perpetual(MARKET, MARKET, Conversions.side(size), Conversions.inRequest(Conversions.unsigned(size)),
                        "entryPrice", "1")
                .mark(MARKET, "1")
                .liquidation(inputs.path("secondsSinceFirstLiquidation"),
                        Conversions.inRequest(inputs.path("alreadyLiquidatedInWindow"), 0))
                .scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("positionAfter", Quantities.named(answer, "positionAfterLiquidation"));
    }
}
