package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import java.math.BigDecimal;

/** {@code dydx.bankruptcy_price}: of a part of one position of an account. */
final class BankruptcyPrice implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.bankruptcy_price";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal price = Quantums.account(inputs).bankruptcyPrice(
                inputs.path("perpetualId").asText(),
                Conversions.exact(inputs.path("deltaQuantums")),
                Quantums.WHOLE);
        return JsonNodeFactory.instance.objectNode().put("bankruptcyPriceQuoteQuantums", price);
    }
}
