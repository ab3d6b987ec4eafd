package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.perpetual.Funding;
import java.math.BigDecimal;

/** {@code dydx.funding_clamp}. */
final class FundingClamp implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.funding_clamp";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal rate = Funding.largestRate(
                Conversions.ofMillion(inputs.path("clampFactorPpm")),
                Conversions.ofMillion(inputs.path("initialMarginPpm")),
                Conversions.ofMillion(inputs.path("maintenanceFractionPpm")),
                Quantums.RATE_SCALE);
        return JsonNodeFactory.instance.objectNode().put("maxAbsFundingClampPpm", Conversions.inMillionths(rate));
    }
}
