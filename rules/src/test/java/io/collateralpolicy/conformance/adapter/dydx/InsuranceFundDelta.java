package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.ArithmeticAdapter;
import io.collateralpolicy.conformance.Conversions;
import java.math.BigDecimal;
import java.util.List;

/** {@code dydx.insurance_fund_delta}: of a fill at a price in subticks. */
final class InsuranceFundDelta implements ArithmeticAdapter {

    @Override
    public String model() {
        return "dydx.insurance_fund_delta";
    }

    /** The three places at which another reading would part from the source. */
    @Override
    public List<String> knownDifferences() {
        return List.of("none from the source; of two readings each, GetLiquidationInsuranceFundDelta decides: what is received is"
                + " floored before its sign is set (FillAmountToQuoteQuantums), the fee is of what is received and not of the"
                + " notional, floored (BigIntMulPpm), and a delta of 0 or below is paid whole, without a fee");
    }

    @Override
    public JsonNode result(JsonNode inputs) {
        BigDecimal filled = Conversions.exact(inputs.path("fillAmountQuantums"));
        BigDecimal delta = Quantums.account(inputs).insuranceFundDelta(
                inputs.path("perpetualId").asText(),
                inputs.path("isBuy").asBoolean() ? filled : Conversions.negated(filled),
                Conversions.scaled(inputs.path("subticks"), 0, inputs.path("quantumConversionExponent")),
                Conversions.ofMillion(inputs.path("liquidationConfig").path("maxLiquidationFeePpm")),
                Quantums.WHOLE);
        return JsonNodeFactory.instance.objectNode().put("insuranceFundDeltaQuoteQuantums", delta);
    }
}
