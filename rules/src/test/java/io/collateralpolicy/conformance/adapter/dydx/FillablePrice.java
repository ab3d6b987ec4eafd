package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.perpetual.Fraction;

/** {@code dydx.fillable_price}: quote quantums a base quantum, in lowest terms. */
final class FillablePrice implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.fillable_price";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        JsonNode config = inputs.path("liquidationConfig");
        Fraction price = Quantums.account(inputs).fillablePrice(
                inputs.path("perpetualId").asText(),
                Conversions.exact(inputs.path("deltaQuantums")),
                Conversions.ofMillion(config.path("bankruptcyAdjustmentPpm")),
                Conversions.ofMillion(config.path("spreadToMaintenanceMarginRatioPpm")),
                Quantums.WHOLE);
        return JsonNodeFactory.instance.objectNode()
                .put("fillablePriceSubticksNumerator", price.numerator())
                .put("fillablePriceSubticksDenominator", price.denominator());
    }
}
