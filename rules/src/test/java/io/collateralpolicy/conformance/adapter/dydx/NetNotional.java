package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.perpetual.PerpetualNotional;

/** {@code dydx.net_notional}: towards nothing. */
final class NetNotional implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.net_notional";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        return JsonNodeFactory.instance.objectNode()
                .put("netNotional", PerpetualNotional.net(
                        Conversions.exact(inputs.path("quantums")), Quantums.price(inputs), Quantums.WHOLE));
    }
}
