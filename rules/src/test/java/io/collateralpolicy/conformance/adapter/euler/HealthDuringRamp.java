package io.collateralpolicy.conformance.adapter.euler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;
import java.util.List;

/** {@code euler.health_during_ramp}: a liquidation LTV so many seconds on its way. */
final class HealthDuringRamp implements PolicyAdapter {

    @Override
    public String model() {
        return "euler.health_during_ramp";
    }

    @Override
    public String policy() {
        return "euler-vault";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        String target = Conversions.fraction(inputs.path("toBps"));
        return new Given(policy())
                .lot("COLLATERAL", Conversions.inRequest(inputs.path("collateralValue")))
                .loan("DEBT", Conversions.inRequest(inputs.path("debtValue")))
                .price("COLLATERAL", "1")
                .price("DEBT", "1")
                .row("borrow-ltvs", "collateral", "asset", "COLLATERAL", "eligible", "true", "advanceRate", target)
                .row("liquidation-ltvs", "collateral", "asset", "COLLATERAL", "initialLiquidationThreshold",
                        Conversions.fraction(inputs.path("fromBps")), "liquidationThreshold", target)
                .parameter("rampDuration", Conversions.seconds(inputs.path("rampSeconds")).toString())
                .inForceFor(inputs.path("elapsedSeconds"))
                .scenario();
    }

    @Override
    public List<String> knownDifferences() {
        return List.of("a health score of exactly 1 is in violation: calculateMaxLiquidation returns early only where collateral"
                + " is above the liability; the notes of the cases say below 1");
    }

    @Override
    public JsonNode result(JsonNode answer) {
        JsonNode current = answer.path("current");
        return JsonNodeFactory.instance.objectNode()
                .put("healthScore", current.path("healthFactor").asText())
                .put("liquidatable", current.path("liquidatable").asBoolean());
    }
}
