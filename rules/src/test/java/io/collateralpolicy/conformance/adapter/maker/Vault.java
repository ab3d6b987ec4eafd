package io.collateralpolicy.conformance.adapter.maker;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Given;

/**
 * A vault as the cases write it: {@code spot} is the price with the safety margin in it, so collateral counts in full; the
 * accumulated rate is the price of a normalised unit of debt.
 */
final class Vault {

    static final String POLICY = "maker-vault";
    static final String LOT = "lot-1";
    static final String LOAN = "loan-DAI";

    private static final String COLLATERAL = "WBTC";
    private static final String DEBT = "DAI";

    private Vault() {}

    static Given given(JsonNode inputs) {
        return new Given(POLICY)
                .lot(COLLATERAL, Conversions.inRequest(inputs.path("ink")))
                .loan(DEBT, Conversions.inRequest(inputs.path("art")))
                .price(COLLATERAL, Conversions.inRequest(inputs.path("spot")))
                .price(DEBT, inputs.has("rate") ? Conversions.inRequest(inputs.path("rate")) : "1")
                .row("vault-types", "collateral", "asset", COLLATERAL, "eligible", "true", "advanceRate", "1",
                        "liquidationThreshold", "1", "liquidationRatio", "")
                .parameter("dust", inputs.has("dust") ? Conversions.inRequest(inputs.path("dust")) : "0");
    }

    /** The same on its way to an auction. */
    static Given auctioned(JsonNode inputs) {
        return given(inputs)
                .parameter("penalty", Conversions.inRequest(inputs.path("penalty")))
                .parameter("auctionRoom", Conversions.inRequest(inputs.path("auctionRoom")));
    }
}
