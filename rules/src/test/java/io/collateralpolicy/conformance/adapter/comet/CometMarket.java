package io.collateralpolicy.conformance.adapter.comet;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Given;
import java.util.HashSet;
import java.util.Set;

/** A Comet account as the cases write it: a signed base balance and collateral with one factor each. */
final class CometMarket {

    /** No symbol of a case becomes it. */
    private static final String BASE = "BASE_ASSET";

    private CometMarket() {}

    /** The account, its market, and the factors of one of the two checks laid over their table. */
    static Given given(JsonNode inputs, String factor, String table, String output) {
        Given given = new Given("compound-comet")
                .balance(BASE, Conversions.inRequest(inputs.path("baseBalance")))
                .price(BASE, inputs.has("basePrice") ? Conversions.inRequest(inputs.path("basePrice")) : "1")
                .row("collateral-assets", "base", "asset", BASE, "eligible", "true")
                .row(table, "base", "asset", BASE, output, "1");
        Set<String> known = new HashSet<>();
        for (JsonNode asset : inputs.path("collateral")) {
            String symbol = Conversions.symbol(asset.path("asset"));
            given.lot(symbol, Conversions.inRequest(asset.path("amount")));
            if (known.add(symbol)) {
                given.price(symbol, Conversions.inRequest(asset.path("price")))
                        .row("collateral-assets", symbol, "asset", symbol, "eligible", "true")
                        .row(table, symbol, "asset", symbol, output, asset.has(factor) ? Conversions.inRequest(asset.path(factor)) : "1");
            }
        }
        return given;
    }
}
