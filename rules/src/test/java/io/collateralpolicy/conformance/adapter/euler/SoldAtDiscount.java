package io.collateralpolicy.conformance.adapter.euler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;
import java.util.List;

/** {@code euler.liquidation}: one collateral, one debt, and the most that a liquidator may repay and take. */
final class SoldAtDiscount implements PolicyAdapter {

    @Override
    public String model() {
        return "euler.liquidation";
    }

    @Override
    public String policy() {
        return "euler-vault";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        String ltv = Conversions.inRequest(inputs.path("liquidationLtv"));
        return new Given(policy())
                .lot("COLLATERAL", Conversions.inRequest(inputs.path("collateralAmount")))
                .loan("DEBT", Conversions.inRequest(inputs.path("debtAmount")))
                .price("COLLATERAL", Conversions.inRequest(inputs.path("collateralPrice")))
                .price("DEBT", Conversions.inRequest(inputs.path("debtPrice")))
                .row("borrow-ltvs", "collateral", "asset", "COLLATERAL", "eligible", "true", "advanceRate", ltv)
                .row("liquidation-ltvs", "collateral", "asset", "COLLATERAL", "initialLiquidationThreshold", ltv,
                        "liquidationThreshold", ltv)
                .parameter("maximumDiscount", Conversions.inRequest(inputs.path("maxDiscount")))
                .scenario();
    }

    @Override
    public List<String> knownDifferences() {
        return List.of("a health score of exactly 1 is in violation, as in calculateMaxLiquidation (collateral must be above the"
                + " liability), where the notes say below 1; a score is shown up to 10^18");
    }

    @Override
    public JsonNode result(JsonNode answer) {
        JsonNode step = answer.path("liquidationPlan").path("steps").path(0);
        String repaid = step.path("repaidQuantity").asText("0");
        String taken = step.path("seizedQuantity").asText("0");
        return JsonNodeFactory.instance.objectNode()
                .put("healthScore", answer.path("current").path("healthFactor").asText())
                .put("liquidatable", answer.path("current").path("liquidatable").asBoolean())
                .put("maxRepay", repaid)
                .put("maxRepayApprox", repaid)
                .put("maxYieldAssets", taken)
                .put("maxYieldAssetsAll", taken);
    }
}
