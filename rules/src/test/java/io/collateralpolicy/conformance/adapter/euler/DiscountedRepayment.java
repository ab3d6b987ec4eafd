package io.collateralpolicy.conformance.adapter.euler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.liquidation.DynamicDiscount;
import java.math.BigDecimal;

/** {@code euler.discount}: what is repaid for one worth of collateral. */
final class DiscountedRepayment implements ArithmeticAdapter {

    @Override
    public String model() {
        return "euler.discount";
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal share = DynamicDiscount.repayShare(
                Conversions.exact(inputs.path("healthScore")), Conversions.exact(inputs.path("maxDiscount")));
        return JsonNodeFactory.instance.objectNode().put("repayOverYieldValue", share);
    }
}
