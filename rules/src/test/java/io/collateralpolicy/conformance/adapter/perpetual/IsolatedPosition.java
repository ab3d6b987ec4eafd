package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Scenario;
import java.util.Locale;

/** {@code gmx.position_liquidation}: one position of a size at entry, backed by one token. */
final class IsolatedPosition implements PolicyAdapter {

    @Override
    public String model() {
        return "gmx.position_liquidation";
    }

    @Override
    public String policy() {
        return "gmx-perpetuals";
    }

    private static final String COLLATERAL = "COLLATERAL";
    private static final String INDEX = "INDEX";

    @Override
    public Scenario scenario(JsonNode inputs) {
        String factor = Conversions.inRequest(inputs.path("minCollateralFactor"));
        return new Given(policy())
                .lot(COLLATERAL, Conversions.inRequest(inputs.path("collateralAmount")))
                .price(COLLATERAL, Conversions.inRequest(inputs.path("collateralPrice")))
                .row("collateral-assets", "collateral", "asset", COLLATERAL, "eligible", "true")
                .row("collateral-factors", "case", "underlying", "*",
                        "initialMarginRate", factor, "maintenanceMarginRate", factor)
                .parameter("minimumCollateral", Conversions.inRequest(inputs.path("minCollateralUsd")))
                .perpetual("position", INDEX, inputs.path("side").asText().toUpperCase(Locale.ROOT),
                        Conversions.inRequest(inputs.path("sizeUsd")),
                        "quantityUnit", "ENTRY_NOTIONAL",
                        "entryPrice", Conversions.inRequest(inputs.path("entryPrice")))
                .mark(INDEX, Conversions.inRequest(inputs.path("indexPrice")))
                .scenario();
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("liquidatable", answer.path("current").path("liquidatable").asBoolean())
                .put("collateralReturnedToUser", Quantities.named(answer, "collateralReturned"))
                .put("profitPaidInCollateralToken", Quantities.named(answer, "profitPaidInCollateral"));
    }
}
