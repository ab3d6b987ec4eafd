package io.collateralpolicy.conformance.adapter.maker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code maker.cat_bite}: the part of a vault that one auction may take. */
final class CatBite implements PolicyAdapter {

    @Override
    public String model() {
        return "maker.cat_bite";
    }

    @Override
    public String policy() {
        return "maker-vault";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        return Vault.auctioned(inputs)
                .parameter("auctionSize", Conversions.inRequest(inputs.path("auctionDebtLimit")))
                .scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        JsonNode step = answer.path("liquidationPlan").path("steps").path(0);
        return JsonNodeFactory.instance.objectNode()
                .put("inkAfter", step.path("remainingLotQuantity").asText())
                .put("artAfter", step.path("remainingDebtQuantity").asText())
                .put("lot", step.path("seizedQuantity").asText())
                .put("tab", step.path("auction").path("toRaise").asText())
                .put("debtToSystem", step.path("repaidValue").asText());
    }
}
