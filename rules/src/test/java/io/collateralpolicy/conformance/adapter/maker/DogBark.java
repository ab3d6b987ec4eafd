package io.collateralpolicy.conformance.adapter.maker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code maker.dog_bark}: a vault goes to auction as far as there is room, without dust. */
final class DogBark implements PolicyAdapter {

    @Override
    public String model() {
        return "maker.dog_bark";
    }

    @Override
    public String policy() {
        return "maker-vault";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        return Vault.auctioned(inputs).scenario();
    }

    /** What is not liquidated keeps its debt. */
    @Override
    public JsonNode result(JsonNode answer, JsonNode inputs) {
        JsonNode step = answer.path("liquidationPlan").path("steps").path(0);
        return JsonNodeFactory.instance.objectNode()
                .put("liquidated", !step.isMissingNode())
                .put("inkAfter", step.path("remainingLotQuantity").asText(inputs.path("ink").asText()))
                .put("artAfter", step.path("remainingDebtQuantity").asText(inputs.path("art").asText()))
                .put("auctionDebtAfter", step.path("auction").path("toRaise").asText("0"));
    }
}
