package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** {@code aave.account_health_real}: collateral in dollars, debt in ether; the collateral's two totals give the rate. */
final class AaveRealAccount implements PolicyAdapter {

    /** No symbol of a case becomes it. */
    private static final String DEBT = "ETH_DEBT";
    private static final int BASIS_POINT = 4;

    @Override
    public String model() {
        return "aave.account_health_real";
    }

    @Override
    public String policy() {
        return "aave-v2";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = new Given(policy());
        List<JsonNode> values = new ArrayList<>();
        inputs.path("collateralUsd").fields().forEachRemaining(e -> {
            values.add(e.getValue());
            String asset = Conversions.symbol(TextNode.valueOf(e.getKey()));
            JsonNode threshold = inputs.path("liquidationThreshold").path(e.getKey());
            given.lot(asset, Conversions.inRequest(e.getValue()))
                    .price(asset, "1")
                    .row("collateral-reserves", asset, "asset", asset, "eligible", "true", "advanceRate", "0",
                            "liquidationThreshold", Conversions.inRequest(threshold, BASIS_POINT));
        });
        return given.loan(DEBT, Conversions.inRequest(inputs.path("totalDebtEth")))
                .price(DEBT, Conversions.rate(values, inputs.path("totalCollateralEth")))
                .scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        JsonNode current = answer.path("current");
        return JsonNodeFactory.instance.objectNode()
                .put("healthFactor", current.path("healthFactor").asText("-1"))
                .put("liquidatable", current.path("liquidatable").asBoolean());
    }
}
