package io.collateralpolicy.conformance.adapter.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The answer in the words of {@code derive.pmrm2}. */
final class PortfolioResult {

    private static final Map<String, String> DIRECTIONS = Map.of("UP", "1", "NONE", "0", "DOWN", "-1");
    private static final Map<String, String> KINDS = Map.of("REGULAR", "reg", "TAIL", "tail", "SKEW", "skew");
    private static final Map<String, String> WORST = Map.of("REGULAR", "regular", "TAIL", "tail", "SKEW", "skew");
    private static final Map<String, String> HELD = Map.ofEntries(
            Map.entry("ForwardContingency", "forwardContingency"), Map.entry("Cash", "cash"),
            Map.entry("PortfolioMTM", "portfolioMarkToMarket"), Map.entry("OptionMTM", "optionMarkToMarket"),
            Map.entry("CollateralMTM", "collateralMarkToMarket"), Map.entry("PerpMTM", "unrealizedProfitAndLoss"),
            Map.entry("UnrealisedPerpPNL", "unrealizedProfitAndLoss"), Map.entry("UnrealisedFunding", "unsettledFunding"),
            Map.entry("MMLossFactor", "maintenanceLossFactor"), Map.entry("IMLossFactor", "initialLossFactor"),
            Map.entry("im_loss_factor", "initialLossFactor"), Map.entry("IM", "initialMarginBalance"),
            Map.entry("MM", "maintenanceMarginBalance"));
    private static final Map<String, String> OWED = Map.of(
            "MMPerpCont", "maintenancePerpetualContingency", "IMPerpCont", "initialPerpetualIncrement",
            "IMPerpContNormal", "initialPerpetualContingency", "MMOptionCont", "maintenanceOptionContingency",
            "IMOptionCont", "initialOptionIncrement", "IMOptionContNormal", "initialOptionContingency",
            "IMBaseContNormal", "haircutAmount", "OracleCont", "confidenceAddOn");

    private PortfolioResult() {}

    static JsonNode of(JsonNode portfolio, JsonNode answer) {
        Quantities quantities = new Quantities(answer);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        HELD.forEach((name, ours) -> result.put(name, quantities.of(ours)));
        OWED.forEach((name, ours) -> result.put(name, quantities.owed(ours)));
        result.put("MMBaseCont", quantities.owed("haircutAmount", "component", "MAINTENANCE"))
                .put("IMBaseCont", quantities.owed("haircutAmount", "component", "INITIAL"));
        List<String> expiries = expiries(portfolio);
        result.set("OptionMTMPerExpiry", quantities.each("expiryMarkToMarket", "expiry", expiries));
        result.set("OptionMTMPerExpiryDiscounted", quantities.each("expiryMarkToMarketDiscounted", "expiry", expiries));
        List<String> options = options(portfolio);
        result.set("VolShockUpMultiplier", quantities.each("volatilityMultiplierUp", "positionId", options));
        result.set("VolShockDownMultiplier", quantities.each("volatilityMultiplierDown", "positionId", options));
        result.set("VolShockUpEvaluated", quantities.each("shockedVolatilityUp", "positionId", options));
        result.set("VolShockDownEvaluated", quantities.each("shockedVolatilityDown", "positionId", options));
        scenarios(result, answer.path("current").path("nettingSets").path(0));
        return result;
    }

    private static void scenarios(ObjectNode result, JsonNode set) {
        ObjectNode losses = result.putObject("scenarioLosses");
        WORST.forEach((kind, name) -> losses.set(name, list(set.path("scenarioProfits").path(kind))));
        for (JsonNode worst : set.path("worstByKind")) {
            String kind = worst.path("kind").asText();
            result.put("worst_" + KINDS.get(kind) + "_loss", worst.path("profit").asText());
            result.set("worst_" + KINDS.get(kind) + "_scenario", label(kind, worst));
        }
        JsonNode kind = set.path("worstScenario").path("kind");
        result.put("worst_all_scenarios", kind.isMissingNode() ? "fwd_contingency" : WORST.get(kind.asText()));
    }

    private static JsonNode label(String kind, JsonNode worst) {
        if (kind.equals("SKEW")) {
            return JsonNodeFactory.instance.textNode(worst.path("volatilityShock").asText());
        }
        ArrayNode label = JsonNodeFactory.instance.arrayNode()
                .add(worst.path("spotShock").asText())
                .add(DIRECTIONS.get(worst.path("volatilityShock").asText()));
        return kind.equals("TAIL") ? label.add(worst.path("dampingFactor").asText()) : label;
    }

    private static ArrayNode list(JsonNode profits) {
        return profits.isArray() ? (ArrayNode) profits : JsonNodeFactory.instance.arrayNode();
    }

    private static List<String> expiries(JsonNode portfolio) {
        List<String> expiries = new ArrayList<>();
        portfolio.path("OptionFeeds").forEach(
                f -> expiries.add(Conversions.instantAfter(OptionAccount.AS_OF, f.path("FeedExpiry"))));
        return expiries;
    }

    private static List<String> options(JsonNode portfolio) {
        List<String> options = new ArrayList<>();
        int place = 0;
        for (JsonNode any : portfolio.path("Options")) {
            place++;
            options.add("option-" + place);
        }
        return options;
    }
}
