package io.collateralpolicy.conformance.adapter.maker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.liquidation.AuctionCurve;
import java.math.BigDecimal;
import java.time.Duration;

/** {@code maker.auction_price_exponential}: the same part is left after each second. */
final class ExponentialAuction implements ArithmeticAdapter {

    @Override
    public String model() {
        return "maker.auction_price_exponential";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal price = AuctionCurve.EXPONENTIAL.price(
                Conversions.exact(inputs.path("top")),
                Duration.ofSeconds(1),
                Conversions.exact(inputs.path("cutPerSecond")),
                Conversions.seconds(inputs.path("elapsedSeconds")));
        return JsonNodeFactory.instance.objectNode().put("price", price);
    }
}
