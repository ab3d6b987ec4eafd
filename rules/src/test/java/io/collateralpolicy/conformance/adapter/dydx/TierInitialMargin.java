package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import java.math.BigDecimal;

/** {@code dydx.tier_initial_margin}: of a notional in quote quantums. */
final class TierInitialMargin implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.tier_initial_margin";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal margin = Quantums.scaling(inputs).initialMargin(
                Conversions.exact(inputs.path("quoteQuantums")),
                Conversions.exactOrZero(inputs.path("openInterestNotional")),
                Quantums.WHOLE);
        return JsonNodeFactory.instance.objectNode().put("initialMargin", margin);
    }
}
