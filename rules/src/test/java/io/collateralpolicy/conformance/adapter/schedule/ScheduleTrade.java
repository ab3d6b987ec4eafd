package io.collateralpolicy.conformance.adapter.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;
import java.util.List;

/** {@code ore.schedule_trade}: one contract's rate in the grid and its margin before any offset. */
final class ScheduleTrade implements PolicyAdapter {

    @Override
    public String model() {
        return "ore.schedule_trade";
    }

    @Override
    public String policy() {
        return Contracts.POLICY;
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = new Given(policy());
        Contracts.add(given, inputs, "trade", false);
        return given.scenario();
    }

    @Override
    public List<String> knownDifferences() {
        return List.of("a maturity at a bound of the grid has the longer bucket");
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("gridRate", Contracts.quantity(answer, "gridRate", "positionId"))
                .put("grossIm", Contracts.quantity(answer, "grossInitialMargin", "positionId"));
    }
}
