package io.collateralpolicy.conformance.adapter.maker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.liquidation.AuctionCurve;
import java.math.BigDecimal;

/** {@code maker.auction_price_linear}: a straight line to nothing. */
final class LinearAuction implements ArithmeticAdapter {

    @Override
    public String model() {
        return "maker.auction_price_linear";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal price = AuctionCurve.LINEAR.price(
                Conversions.exact(inputs.path("top")),
                Conversions.seconds(inputs.path("tauSeconds")),
                BigDecimal.ZERO,
                Conversions.seconds(inputs.path("elapsedSeconds")));
        return JsonNodeFactory.instance.objectNode().put("price", price);
    }
}
