package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.assessment.account.AccountQuestion;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.StageAdapter;
import io.collateralpolicy.scenario.Overlay;
import java.util.List;

/** {@code dydx.risk_flags}: net collateral beside margins, nothing else is known of the account. */
final class SubaccountFlags implements StageAdapter {

    @Override
    public String model() {
        return "dydx.risk_flags";
    }

    @Override
    public String policy() {
        return Subaccount.POLICY;
    }

    @Override
    public Overlay overlay(JsonNode inputs) {
        return Overlay.NONE;
    }

    @Override
    public Asked asked(DecidingPolicy policy, JsonNode inputs) {
        AccountQuestion.Answer answer = new AccountQuestion(
                        Conversions.exactOrZero(inputs.path("NC")),
                        Conversions.exactOrZero(inputs.path("IMR")),
                        Conversions.exactOrZero(inputs.path("MMR")))
                .asked(policy);
        return new Asked(
                JsonNodeFactory.instance.objectNode()
                        .put("isInitialCollateralized", passes(answer.findings(), "MG-001"))
                        .put("isMaintenanceCollateralized", passes(answer.findings(), "MG-002"))
                        .put("isLiquidatable", answer.liquidatable()),
                answer.findings());
    }

    private static boolean passes(List<Finding> findings, String ruleId) {
        return findings.stream().anyMatch(f -> f.ruleId().equals(ruleId) && f.passed());
    }
}
