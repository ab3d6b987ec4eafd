package io.collateralpolicy.conformance.adapter.tiers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;

/** {@code tiered_collateral_value}: a progressive sum over slices, {@code [from, to, percent]}; no upper end is null. */
final class TieredCollateral implements PolicyAdapter {

    private static final String ASSET = "CLASS-6";

    @Override
    public String model() {
        return "tiered_collateral_value";
    }

    @Override
    public String policy() {
        return "exchange-tiers";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = new Given(policy())
                .lot(ASSET, Conversions.inRequest(inputs.path("collateralUsd")))
                .price(ASSET, "1");
        int row = 0;
        for (JsonNode tier : inputs.path("tiers")) {
            row++;
            given.row("collateral-tiers", "tier-" + row, "value", slice(tier),
                    "advanceRate", Conversions.inRequest(tier.path(2)));
        }
        return given.scenario();
    }

    private static String slice(JsonNode tier) {
        String end = tier.path(1).isNull() ? "" : Conversions.inRequest(tier.path(1));
        return "[" + Conversions.inRequest(tier.path(0)) + "," + end + ")";
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("marginValueUsd", answer.path("current").path("collateralValue").asText());
    }
}
