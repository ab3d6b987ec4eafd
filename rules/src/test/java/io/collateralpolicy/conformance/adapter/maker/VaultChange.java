package io.collateralpolicy.conformance.adapter.maker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;

/** {@code maker.vault_change}: signed changes of collateral and debt, accepted or not. */
final class VaultChange implements PolicyAdapter {

    @Override
    public String model() {
        return "maker.vault_change";
    }

    @Override
    public String policy() {
        return "maker-vault";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = Vault.given(inputs)
                .parameter("debtCeiling", Conversions.inRequest(inputs.path("line")))
                .parameter("globalDebtCeiling", Conversions.inRequest(inputs.path("globalLine")));
        change(given, inputs.path("dink"), "WITHDRAW", "PLEDGE", "lotId", Vault.LOT);
        change(given, inputs.path("dart"), "REPAY", "BORROW", "loanId", Vault.LOAN);
        return given.scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        boolean accepted = switch (answer.path("outcome").asText()) {
            case "REFUSED" -> false;
            case "ALLOWED" -> true;
            default -> !leavesDust(answer);
        };
        return JsonNodeFactory.instance.objectNode().put("accepted", accepted);
    }

    /** Of a change of nothing, which is no intent. */
    private static boolean leavesDust(JsonNode answer) {
        for (JsonNode finding : answer.path("findings")) {
            if (finding.path("ruleId").asText().equals("MG-020") && !finding.path("passed").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private static void change(Given given, JsonNode by, String less, String more, String member, String id) {
        if (!Conversions.isNothing(by)) {
            given.intent(Conversions.isNegative(by) ? less : more, member, id, Conversions.magnitude(by));
        }
    }
}
