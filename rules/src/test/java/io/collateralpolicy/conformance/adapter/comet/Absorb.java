package io.collateralpolicy.conformance.adapter.comet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** {@code comet.absorb}: a signed base balance and collateral credited at one factor. */
final class Absorb implements PolicyAdapter {

    private static final String FACTOR = "liquidationFactor";
    private static final Map<String, String> NAMES = Map.of(
            "balanceAfter", "newBaseBalance",
            "paidOut", "basePaidOut",
            "creditedValue", "creditedValue",
            "protocolLoss", "protocolLoss");

    @Override
    public String model() {
        return "comet.absorb";
    }

    @Override
    public String policy() {
        return "compound-comet";
    }

    @Override
    public String version() {
        return "1.1.0";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = CometMarket.given(inputs, "liquidateCF", "liquidate-collateral-factors", "liquidationThreshold");
        Set<String> known = new HashSet<>();
        for (JsonNode asset : inputs.path("collateral")) {
            String symbol = Conversions.symbol(asset.path("asset"));
            JsonNode factor = asset.has(FACTOR) ? asset.path(FACTOR) : inputs.path(FACTOR);
            if (known.add(symbol)) {
                given.row("liquidation-factors", symbol, "asset", symbol, FACTOR,
                        Conversions.inRequest(factor));
            }
        }
        return given.scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        JsonNode plan = answer.path("liquidationPlan");
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        plan.path("quantities").forEach(q -> result.put(NAMES.get(q.path("name").asText()), q.path("value").asText()));
        ObjectNode values = result.putObject("collateralUsdValue");
        for (JsonNode step : plan.path("steps")) {
            values.put(Conversions.named(step.path("asset").asText()), step.path("seizedValue").asText());
        }
        return result;
    }
}
