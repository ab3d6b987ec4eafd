package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.interest.LinearInterest;
import java.math.BigDecimal;

/** {@code aave.linear_balance}: index and rate in rays, the balance in the smallest units. */
final class LinearBalance implements ArithmeticAdapter {

    private static final int RAY = 27;

    @Override
    public String model() {
        return "aave.linear_balance";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal balance = new LinearInterest(
                        Conversions.scaled(inputs.path("index"), -RAY),
                        Conversions.scaled(inputs.path("ratePerYearRay"), -RAY))
                .balance(Conversions.exact(inputs.path("scaledBalance")),
                        Conversions.seconds(inputs.path("elapsedSeconds")));
        return JsonNodeFactory.instance.objectNode().put("balance", balance);
    }
}
