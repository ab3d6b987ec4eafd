package io.collateralpolicy.conformance.adapter.comet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;

/** {@code comet.is_borrow_collateralized}: liquidity at the borrow factors is not below zero. */
final class CometBorrowCollateralized implements PolicyAdapter {

    @Override
    public String model() {
        return "comet.is_borrow_collateralized";
    }

    @Override
    public String policy() {
        return "compound-comet";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        return CometMarket.given(inputs, "borrowCF", "borrow-collateral-factors", "advanceRate").scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        boolean collateralized = false;
        for (JsonNode finding : answer.path("findings")) {
            if (finding.path("ruleId").asText().equals("MG-001")) {
                collateralized = finding.path("passed").asBoolean();
            }
        }
        return JsonNodeFactory.instance.objectNode().put("isBorrowCollateralized", collateralized);
    }
}
