package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Given;
import java.util.HashMap;
import java.util.Map;

/** A cross-margined account of the cases: a balance of USDC and perpetuals that were paid for out of it. */
final class Subaccount {

    static final String POLICY = "dydx-perpetuals";

    /** Quote quantums in a dollar: 10 to this. */
    static final int QUOTE = 6;

    private static final String USDC = "USDC";
    private static final int MILLION = 6;
    /** Parts of a million in a percent: 10 to this. */
    private static final int PERCENT = 4;

    private final Given given = new Given(POLICY);
    private final Map<String, JsonNode> perpetuals = new HashMap<>();

    private Subaccount(JsonNode inputs) {
        given.price(USDC, "1")
                .balance("usdc", USDC, dollars(inputs.path("usdcQuantums")))
                .balance("update", USDC, dollars(inputs.path("usdcUpdate")))
                .row("assets", "usdc", "asset", USDC, "assetClass", "QUOTE", "underlying", USDC, "decimals", "6");
        inputs.path("perpetuals").forEach(this::market);
        inputs.path("positions").forEach(p -> position("position", p));
        int update = 0;
        for (JsonNode position : inputs.path("positionUpdates")) {
            update++;
            position("update-" + update, position);
        }
    }

    static Given given(JsonNode inputs) {
        return new Subaccount(inputs).given;
    }

    private static String dollars(JsonNode quantums) {
        return Conversions.inRequest(quantums, -QUOTE);
    }

    private static String name(JsonNode of) {
        return "PERP-" + of.path("perpetualId").asText();
    }

    private void market(JsonNode perpetual) {
        String name = name(perpetual);
        String row = "perp-" + perpetual.path("perpetualId").asText();
        perpetuals.put(name, perpetual);
        given.row("assets", row, "asset", name, "assetClass", name, "underlying", name, "decimals", "18")
                .row("liquidity-tiers", row, "assetClass", name,
                        "initialMarginRate", Conversions.inRequest(perpetual.path("initialMarginPpm"), -PERCENT),
                        "maintenanceFraction",
                        Conversions.inRequest(perpetual.path("maintenanceFractionPpm"), -PERCENT),
                        "openInterestLowerCap", dollars(perpetual.path("openInterestLowerCap")),
                        "openInterestUpperCap", dollars(perpetual.path("openInterestUpperCap")))
                .mark(name, Conversions.inRequest(perpetual.path("price"), 0, perpetual.path("priceExponent")),
                        "fundingIndex", index(perpetual.path("fundingIndex"), perpetual),
                        "openInterest", Conversions.inRequest(
                                perpetual.path("openInterestQuantums"), 0, perpetual.path("atomicResolution")));
    }

    /** Two of one perpetual in a list are two positions: the policy nets them. */
    private void position(String prefix, JsonNode position) {
        JsonNode perpetual = perpetuals.get(name(position));
        JsonNode quantums = position.path("quantums");
        given.perpetual(prefix + "-" + name(position), name(position), Conversions.side(quantums),
                Conversions.inRequest(Conversions.unsigned(quantums), 0, perpetual.path("atomicResolution")),
                "entryPrice", "0",
                "entryFundingIndex", index(position.path("fundingIndex"), perpetual));
    }

    /** Millionths of a quote quantum for each base quantum, as dollars for each unit. */
    private static String index(JsonNode index, JsonNode perpetual) {
        return Conversions.inRequestPer(index, -MILLION - QUOTE, perpetual.path("atomicResolution"));
    }
}
