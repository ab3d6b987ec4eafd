package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.liquidation.plan.LiquidationTerms;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.StageAdapter;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.fact.Liquidation;
import io.collateralpolicy.scenario.Overlay;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** {@code aave.close_factor}: a health factor and two values, asked at the stage that liquidates. */
final class CloseFactor implements StageAdapter {

    private static final String NONE = "";

    @Override
    public String model() {
        return "aave.close_factor";
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
    public Overlay overlay(JsonNode inputs) {
        return new Given(policy())
                .parameter("fullCloseHealth", Conversions.inRequest(inputs.path("hfThreshold")))
                .parameter("fullCloseValue", Conversions.inRequest(inputs.path("valueThresholdUsd")))
                .overlay();
    }

    @Override
    public Asked asked(DecidingPolicy policy, JsonNode inputs) {
        LiquidationTerms terms = LiquidationTerms.of(policy, List.of(fact(inputs))).get(0);
        BigDecimal closeFactor = terms.required(Action.CLOSE_FACTOR);
        return new Asked(
                JsonNodeFactory.instance.objectNode().put("closeFactorBps", Conversions.inBasisPoints(closeFactor)),
                terms.findings(Effect.NONE));
    }

    private static Liquidation fact(JsonNode inputs) {
        BigDecimal debt = Conversions.exact(inputs.path("debtValueUsd"));
        BigDecimal collateral = Conversions.exact(inputs.path("collateralValueUsd"));
        return new Liquidation("case", "core", "CROSS", NONE, "debt", "DEBT", "RESERVE", "lot", "WETH", "RESERVE",
                "WETH", false, false, Duration.ZERO, BigDecimal.ZERO, debt, collateral, BigDecimal.ZERO,
                Conversions.exact(inputs.path("healthFactor")), BigDecimal.ZERO, debt, collateral);
    }
}
