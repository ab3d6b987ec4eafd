package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.perpetual.OpenInterestScaling;
import java.math.BigDecimal;

/** {@code dydx.tier_maintenance_ppm}. */
final class TierMaintenance implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.tier_maintenance_ppm";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal rate = OpenInterestScaling.maintenanceRate(
                Conversions.ofMillion(inputs.path("initialMarginPpm")),
                Conversions.ofMillion(inputs.path("maintenanceFractionPpm")),
                Quantums.RATE_SCALE);
        return JsonNodeFactory.instance.objectNode().put("maintenanceMarginPpm", Conversions.inMillionths(rate));
    }
}
