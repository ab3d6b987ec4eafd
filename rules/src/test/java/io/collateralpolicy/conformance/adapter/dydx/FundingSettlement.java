package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.perpetual.Funding;

/** {@code dydx.funding_settlement}: in millionths of a quote quantum, as the index is. */
final class FundingSettlement implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.funding_settlement";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        return JsonNodeFactory.instance.objectNode()
                .put("netSettlementPpm", Funding.settlement(
                        Conversions.exact(inputs.path("quantums")),
                        Conversions.exact(inputs.path("positionFundingIndex")),
                        Conversions.exact(inputs.path("perpetualFundingIndex"))));
    }
}
