package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;

/** {@code synthetix.collateral_discount}: tokens that count less, the more of their market they are. */
final class DiscountedCollateral implements PolicyAdapter {

    @Override
    public String model() {
        return "synthetix.collateral_discount";
    }

    @Override
    public String policy() {
        return "synthetix-perpetuals";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = new Given(policy());
        int token = 0;
        for (JsonNode lot : inputs.path("collateral")) {
            token++;
            String name = "TOKEN-" + token;
            given.lot(name, Conversions.inRequest(lot.path("amount")))
                    .price(name, Conversions.inRequest(lot.path("price")))
                    .row("collateral-discounts", "token-" + token, "asset", name,
                            "skewScale", Conversions.inRequest(lot.path("skewScale")),
                            "discountScalar", Conversions.inRequest(lot.path("discountScalar")),
                            "lowerLimitDiscount", Conversions.inRequest(lot.path("lowerLimitDiscount")),
                            "upperLimitDiscount", Conversions.inRequest(lot.path("upperLimitDiscount")));
        }
        return given.scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("undiscountedValue", answer.path("current").path("marketValue").asText())
                .put("availableMargin", Quantities.named(answer, "netCollateral"));
    }
}
