package io.collateralpolicy.conformance.adapter.aave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.liquidation.Seizure;
import java.math.BigDecimal;

/** {@code aave.liquidation_seizure_real}: prices in ether, the bonus as a factor. */
final class LiquidationSeizure implements ArithmeticAdapter {

    private static final int PLACES = 18;

    @Override
    public String model() {
        return "aave.liquidation_seizure_real";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal seized = new Seizure.Terms(
                        Conversions.exact(inputs.path("debtPriceEth")),
                        PLACES,
                        Conversions.exact(inputs.path("collateralPriceEth")),
                        PLACES,
                        Conversions.exact(inputs.path("liquidationBonus")))
                .seizedFor(Conversions.exact(inputs.path("debtRepaid")));
        return JsonNodeFactory.instance.objectNode().put("collateralSeized", seized);
    }
}
