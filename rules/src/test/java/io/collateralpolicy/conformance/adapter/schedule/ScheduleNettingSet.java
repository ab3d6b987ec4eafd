package io.collateralpolicy.conformance.adapter.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;

/** {@code ore.schedule_netting_set}: the contracts of one agreement, seen from the side that collects or posts. */
final class ScheduleNettingSet implements PolicyAdapter {

    @Override
    public String model() {
        return "ore.schedule_netting_set";
    }

    @Override
    public String policy() {
        return Contracts.POLICY;
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = new Given(policy());
        boolean posts = inputs.path("side").asText().equals("post");
        int trade = 0;
        for (JsonNode contract : inputs.path("trades")) {
            trade++;
            Contracts.add(given, contract, "trade-" + trade, posts);
        }
        return given.scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("grossIm", Contracts.quantity(answer, "grossInitialMargin", "model"))
                .put("grossCurrentReplacementCost", Contracts.quantity(answer, "grossReplacementCost", "model"))
                .put("netCurrentReplacementCost", Contracts.quantity(answer, "netReplacementCost", "model"))
                .put("netToGrossRatio", Contracts.quantity(answer, "netToGrossRatio", "model"))
                .put("scheduleIm", answer.path("current").path("initialMargin").asText());
    }
}
