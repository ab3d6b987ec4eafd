package io.collateralpolicy.conformance.adapter.comet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.liquidation.StoreFront;
import java.math.BigDecimal;

/** {@code comet.quote_collateral}: what a payment in the base asset buys at the store front. */
final class QuoteCollateral implements ArithmeticAdapter {

    private static final int PLACES = 18;

    @Override
    public String model() {
        return "comet.quote_collateral";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal bought = new StoreFront(
                        Conversions.exact(inputs.path("storeFrontPriceFactor")),
                        Conversions.exact(inputs.path("liquidationFactor")))
                .collateral(Conversions.exact(inputs.path("baseAmount")), basePrice(inputs),
                        Conversions.exact(inputs.path("assetPrice")), PLACES);
        return JsonNodeFactory.instance.objectNode().put("collateralAmount", bought);
    }

    /** The base asset is worth one unless the case says otherwise. */
    private static BigDecimal basePrice(JsonNode inputs) {
        return inputs.has("basePrice") ? Conversions.exact(inputs.path("basePrice")) : BigDecimal.ONE;
    }
}
