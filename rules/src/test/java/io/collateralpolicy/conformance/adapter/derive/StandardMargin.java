package io.collateralpolicy.conformance.adapter.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code derive.standard}: options, perpetuals and base collateral over two markets, ether first. */
final class StandardMargin implements PolicyAdapter {

    private static final List<String> MARKETS = List.of("ETH", "BTC");
    private static final Map<String, String> HELD = Map.of(
            "realIM", "initialMarginBalance", "realMM", "maintenanceMarginBalance",
            "PortfolioMtM", "portfolioMarkToMarketAtPeg", "UnrealizedPNL", "unrealizedProfitAndLoss",
            "UnsettledFunding", "unsettledFunding", "PerpMargin", "perpetualMaintenanceMargin",
            "BaseMargin", "collateralThresholdValue");
    private static final Map<String, String> OF_MARKET = Map.of(
            "OptionMM", "optionMaintenanceMargin", "OptionIM", "optionInitialMargin",
            "OptionIsolatedMM", "isolatedMaintenanceMargin", "OptionIsolatedIM", "isolatedInitialMargin",
            "OptionBoundedMM", "boundedMaintenanceMargin", "OptionBoundedIM", "boundedInitialMargin");

    @Override
    public String model() {
        return "derive.standard";
    }

    @Override
    public String policy() {
        return "derive-standard";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        JsonNode given = inputs.path("account");
        OptionAccount account = new OptionAccount(policy(), given.path("Cash"), given.path("USDCValue"));
        int place = 0;
        for (String market : MARKETS) {
            market(account, given, market, place);
            place++;
        }
        place = 0;
        for (JsonNode underlying : given.path("OptionUnderlying")) {
            option(account, given, underlying.asText(), place);
            place++;
        }
        StandardTerms.over(account, inputs);
        return account.scenario();
    }

    private static void market(OptionAccount account, JsonNode given, String market, int place) {
        JsonNode spot = given.path(market + "SpotPrice");
        JsonNode confidences = given.path("SpotPerpConfidences").path(place);
        String base = "w" + market;
        account.price(market, Conversions.inRequest(spot), Optional.of(confidences.path(0)))
                .price(base, Conversions.inRequest(spot), Optional.of(confidences.path(0)))
                .lot(base, Conversions.inRequest(given.path(base)));
        String perpetual = market + "-PERP";
        ObjectNode position = account.position(perpetual, "PERPETUAL", market, given.path("Perps_" + market));
        JsonNode entry = given.path("LastEntry" + market);
        position.put("entryPrice", entry.isNull() ? "0" : Conversions.inRequest(entry));
        ObjectNode mark = account.mark(perpetual)
                .put("markPrice", Conversions.inRequest(given.path("PerpPrice").path(place)))
                .put("confidence", Conversions.inRequest(confidences.path(1)));
        JsonNode index = given.path("Account" + market + "FundingIndex");
        if (!index.isNull()) {
            position.put("entryFundingIndex", Conversions.inRequest(index));
            mark.put("fundingIndex", Conversions.inRequest(given.path(market + "GlobalFundingIndex")));
        }
    }

    private static void option(OptionAccount account, JsonNode given, String market, int place) {
        String id = "option-" + place;
        account.position(id, "OPTION", market, given.path("OptionAmounts").path(place))
                .put("optionType", given.path("OptionIsCall").path(place).asText().equals("1") ? "CALL" : "PUT")
                .put("strikePrice", Conversions.inRequest(given.path("OptionStrikes").path(place)))
                .put("expiry", Conversions.instantAfter(
                        OptionAccount.AS_OF, given.path("OptionExpiries").path(place)));
        account.mark(id)
                .put("forwardPrice", Conversions.inRequest(given.path("Forwards").path(place)))
                .put("settlementPrice", Conversions.inRequest(given.path("SettlementPrice" + market)))
                .put("impliedVolatility", Conversions.inRequest(given.path("OptionVols").path(place)))
                .put("forwardConfidence", Conversions.inRequest(given.path("ForwardConfidences").path(place)))
                .put("volatilityConfidence", Conversions.inRequest(given.path("OptionVolConfidences").path(place)));
    }

    @Override
    public JsonNode result(JsonNode answer) {
        Quantities quantities = new Quantities(answer);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        HELD.forEach((name, ours) -> result.put(name, quantities.of(ours)));
        for (String market : MARKETS) {
            OF_MARKET.forEach((name, ours) -> result.put(market + name, quantities.of(ours, "underlying", market)));
        }
        return result.put("OracleConts", quantities.owed("confidenceAddOn"))
                .put("DepegIMs", quantities.owed("addOnAmount", "component", "SETTLEMENT_DEPEG"));
    }
}
