package io.collateralpolicy.conformance.adapter.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code derive.pmrm2}: one market's portfolio; collateral prices are in dollars and converted by the stable price. */
final class PortfolioMargin implements PolicyAdapter {

    private static final String MARKET = "MARKET";
    private static final String PERPETUAL = "PERP";

    @Override
    public String model() {
        return "derive.pmrm2";
    }

    @Override
    public String policy() {
        return "derive-portfolio";
    }

    @Override
    public List<String> knownDifferences() {
        return List.of("a linear skew with a moved spot, which the protocol does not admit, is answered as published");
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        JsonNode portfolio = inputs.path("portfolio");
        OptionAccount account = new OptionAccount(policy(), portfolio.path("Cash"), portfolio.path("StablePrice"))
                .price(MARKET, Conversions.inRequest(portfolio.path("SpotPrice")),
                        Optional.of(portfolio.path("SpotConfidence")));
        asset(account, OptionAccount.CASH, "CASH", "0", "0");
        int place = 0;
        for (JsonNode collateral : portfolio.path("Collaterals")) {
            place++;
            collateral(account, collateral, Conversions.symbol(collateral.path("Name")) + "-" + place, portfolio.path("StablePrice"));
        }
        perpetual(account, portfolio);
        place = 0;
        for (JsonNode option : portfolio.path("Options")) {
            place++;
            option(account, option, "option-" + place, feed(portfolio, option));
        }
        PortfolioTerms.over(account, inputs);
        return account.scenario();
    }

    private static void collateral(OptionAccount account, JsonNode collateral, String asset, JsonNode stablePrice) {
        account.lot(asset, Conversions.inRequest(collateral.path("Amount")))
                .price(asset, Conversions.converted(collateral.path("Price"), stablePrice),
                        Optional.of(collateral.path("Confidence")));
        asset(account, asset,
                collateral.path("IsRiskCancelling").asBoolean() ? "RISK_CANCELLING" : "COLLATERAL",
                Conversions.inRequest(collateral.path("MMHaircut")),
                Conversions.inRequest(collateral.path("IMHaircut")));
    }

    private static void asset(
            OptionAccount account, String asset, String assetClass, String maintenance, String initial) {
        account.row("assets", asset,
                        Map.of("asset", asset, "assetClass", assetClass, "underlying", MARKET, "decimals", "18"))
                .row("collateral-assets", asset, Map.of("asset", asset, "eligible", "true"))
                .row("maintenance-haircuts", asset, Map.of("asset", asset, "haircut", maintenance))
                .row("initial-haircuts", asset, Map.of("asset", asset, "haircut", initial));
    }

    private static void perpetual(OptionAccount account, JsonNode portfolio) {
        ObjectNode position = account.position(PERPETUAL, "PERPETUAL", MARKET, portfolio.path("NumPerps"));
        position.put("unrealizedProfitAndLoss", Conversions.inRequest(portfolio.path("UnrealisedPerpPNL")))
                .put("accruedFunding", Conversions.inRequest(portfolio.path("UnrealisedFunding")));
        ObjectNode mark = account.mark(PERPETUAL);
        if (!Conversions.isZero(portfolio.path("PerpPrice"))) {
            mark.put("markPrice", Conversions.inRequest(portfolio.path("PerpPrice")));
        }
        mark.put("confidence", Conversions.inRequest(portfolio.path("PerpConfidence")));
    }

    private static void option(OptionAccount account, JsonNode option, String id, JsonNode feed) {
        account.position(id, "OPTION", MARKET, option.path("Amount"))
                .put("optionType", option.path("IsCall").asText().equals("1") ? "CALL" : "PUT")
                .put("strikePrice", Conversions.inRequest(option.path("Strike")))
                .put("expiry", Conversions.instantAfter(OptionAccount.AS_OF, option.path("Expiry")));
        account.mark(id)
                .put("forwardPrice", Conversions.inRequest(feed.path("Forward")))
                .put("impliedVolatility", Conversions.inRequest(option.path("MarkVol")))
                .put("rate", Conversions.inRequest(feed.path("Rate")))
                .put("forwardConfidence", Conversions.inRequest(feed.path("ForwardConfidence")))
                .put("rateConfidence", Conversions.inRequest(feed.path("RateConfidence")))
                .put("volatilityConfidence", Conversions.inRequest(feed.path("OptionVolConfidences")));
    }

    private static JsonNode feed(JsonNode portfolio, JsonNode option) {
        for (JsonNode feed : portfolio.path("OptionFeeds")) {
            if (feed.path("FeedExpiry").asText().equals(option.path("Expiry").asText())) {
                return feed;
            }
        }
        throw new IllegalArgumentException("no feed of expiry " + option.path("Expiry"));
    }

    @Override
    public JsonNode result(JsonNode answer, JsonNode inputs) {
        return PortfolioResult.of(inputs.path("portfolio"), answer);
    }
}
