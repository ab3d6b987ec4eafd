package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;

/** {@code perp.cross_account_liquidated_real}: an account of so much against positions of so much. */
final class ExchangeLiquidation implements PolicyAdapter {

    @Override
    public String model() {
        return "perp.cross_account_liquidated_real";
    }

    @Override
    public String policy() {
        return "exchange-tiers";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        String rate = Conversions.inRequest(inputs.path("maintenanceMarginFraction"));
        return new Given(policy())
                .balance("CLASS-6", Conversions.inRequest(inputs.path("accountValueUsd")))
                .price("CLASS-6", "1")
                .row("position-margin-rates", "case", "underlying", "*",
                        "initialMarginRate", rate, "maintenanceMarginRate", rate)
                .perpetual("positions", "PERP", "LONG", Conversions.inRequest(inputs.path("positionNotionalUsd")),
                        "entryPrice", "1")
                .mark("PERP", "1")
                .scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("liquidatable", answer.path("current").path("liquidatable").asBoolean());
    }
}
