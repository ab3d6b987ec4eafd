package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;
import java.util.List;

/** {@code aave.user_summary}: reserves that are held and owed, in a reference currency and in dollars. */
final class UserSummary implements PolicyAdapter {

    private static final String MODE = "E-MODE";

    @Override
    public String model() {
        return "aave.user_summary";
    }

    @Override
    public String policy() {
        return "aave-v3";
    }

    @Override
    public String version() {
        return "1.1.0";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = new Given(policy());
        if (inputs.path("eMode").asBoolean()) {
            given.mode(MODE);
        }
        for (JsonNode reserve : inputs.path("reserves")) {
            String asset = Conversions.symbol(reserve.path("asset"));
            given.lot(asset, Conversions.inRequest(reserve.path("amount")))
                    .loan(asset, Conversions.inRequest(reserve.path("debt")))
                    .price(asset, Conversions.inRequest(reserve.path("price")));
            rates(given, "mode-", MODE, reserve, "emodeLtvBps", "emodeLtBps");
        }
        inputs.path("reserves").forEach(r -> rates(given, "reserve-", "*", r, "ltvBps", "ltBps"));
        return given.scenario();
    }

    private static void rates(Given given, String row, String mode, JsonNode reserve, String ltv, String threshold) {
        String asset = Conversions.symbol(reserve.path("asset"));
        if (reserve.has(ltv)) {
            given.row("collateral-reserves", row + asset, "efficiencyMode", mode,
                    "asset", asset, "eligible", "true", "advanceRate", Conversions.inRequest(reserve.path(ltv)),
                    "liquidationThreshold", Conversions.inRequest(reserve.path(threshold)));
        }
    }

    @Override
    public List<String> knownDifferences() {
        return List.of("uneven rates average to whole basis points, rounded down, as the contract keeps them"
                + " (GenericLogic.calculateUserAccountData divides integers); the library that the cases come from"
                + " (calculateUserReserveTotals) keeps 20 decimals, 3363.36560928956611758556 where the contract has 3363");
    }

    @Override
    public JsonNode result(JsonNode answer, JsonNode inputs) {
        JsonNode current = answer.path("current");
        JsonNode rate = inputs.path("referenceCurrencyUsd");
        ObjectNode result = JsonNodeFactory.instance.objectNode()
                .put("totalCollateral", current.path("marketValue").asText())
                .put("totalCollateralUsd", Conversions.atRate(current.path("marketValue"), rate))
                .put("totalDebt", current.path("debt").asText())
                .put("totalDebtUsd", Conversions.atRate(current.path("debt"), rate))
                .put("availableBorrows", current.path("marginExcess").asText())
                .put("healthFactor", current.path("healthFactor").asText("-1"));
        for (JsonNode quantity : answer.path("quantities")) {
            String points = Conversions.inBasisPoints(quantity.path("value").asText());
            result.put(quantity.path("name").asText().equals("weightedAdvanceRate") ? "ltvBps" : "liquidationThresholdBps",
                    points);
        }
        return result;
    }
}
