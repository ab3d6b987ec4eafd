package io.collateralpolicy.conformance.adapter.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.conformance.Conversions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The case's parameters and grid over the tables of the policy: names change, numbers do not. */
final class PortfolioTerms {

    private static final String[] NAMES = {
        "VolShock.VOLRANGEUP", "volatilityRangeUp", "VolShock.VOLRANGEDOWN", "volatilityRangeDown",
        "VolShock.MIN_VOL_EVAL_SHOCKED", "minimumShockedVolatility", "VolShock.SHORTTERMPOWER", "shortTermPower",
        "VolShock.LONGTERMPOWER", "longTermPower", "VolShock.DTE_FLOOR", "volatilityFloorDays",
        "SkewShock.LINEAR_SCALE_CAP", "linearSkewCap", "SkewShock.LINEAR_CBASE", "linearSkewSlope",
        "SkewShock.ABS_SCALE_CAP", "absoluteSkewCap", "SkewShock.ABS_CBASE", "absoluteSkewSlope",
        "SkewShock.MIN_K_STAR", "minimumSmileWidth", "SkewShock.MIN_WIDTH_SCALE", "smileWidthScale",
        "SkewShock.VOL_PARAM_STATIC", "smileWidthBase", "SkewShock.VOL_PARAM_SCALE", "smileWidthSlope",
        "Margin.BASE_STATIC_DISCOUNT", "staticDiscount", "Margin.BASE_STATIC_DISCOUNT_NEG", "staticDiscountOwed",
        "Margin.LONG_RATE_MULTSCALE", "longRateScale", "Margin.LONG_RATE_ADDSCALE", "longRateAdd",
        "Margin.SHORT_RATE_MULTSCALE", "shortRateScale", "Margin.SHORT_RATE_ADDSCALE", "shortRateAdd",
        "BasisContingency.SCENARIO_SPOT_UP", "forwardUp", "BasisContingency.SCENARIO_SPOT_DOWN", "forwardDown",
        "BasisContingency.BASIS_CONT_ADD_FACTOR", "forwardContingencyAdd",
        "BasisContingency.BASIS_CONT_MULT_FACTOR", "forwardContingencyPerYear",
        "Margin.IM_LOSS_FACTOR", "initialLossFactor", "Margin.MM_LOSS_FACTOR", "maintenanceLossFactor",
        "OtherContingency.IM_PERP_PERCENT", "initialPerpetualRate",
        "OtherContingency.MM_PERP_PERCENT", "maintenancePerpetualRate",
        "OtherContingency.IM_OPTION_PERCENT", "initialOptionRate",
        "OtherContingency.MM_OPTION_PERCENT", "maintenanceOptionRate"
    };

    private PortfolioTerms() {}

    static void over(OptionAccount account, JsonNode inputs) {
        JsonNode parameters = inputs.path("parameters");
        JsonNode other = parameters.path("OtherContingency");
        account.row("portfolio-terms", "case", terms(parameters))
                .row("peg", "case", Map.of(
                        "underlying", "*",
                        "addOnRate", Conversions.inRequest(other.path("PEG_LOSS_FACTOR")),
                        "peg", Conversions.inRequest(other.path("PEG_LOSS_THRESHOLD"))))
                .parameter("pegThreshold", other.path("PEG_LOSS_THRESHOLD"))
                .parameter("confidenceThreshold", other.path("CONF_THRESHOLD"))
                .parameter("confidenceMargin", other.path("CONF_MARGIN"));
        int place = 100;
        for (JsonNode scenario : grid(inputs)) {
            place++;
            account.row("scenarios", "s-" + place, Map.of(
                    "underlying", "*",
                    "spotMultiplier", Conversions.inRequest(scenario.path("SpotShock")),
                    "volatilityShock", scenario.path("VolShockDirection").asText().toUpperCase(Locale.ROOT),
                    "dampingFactor", Conversions.inRequest(scenario.path("DampeningFactor"))));
        }
    }

    private static JsonNode grid(JsonNode inputs) {
        JsonNode named = inputs.path("parameters").path("scenarioGrid");
        return named.isArray() ? named : inputs.path("header").path("scenarioGrids").path(named.asText());
    }

    private static Map<String, String> terms(JsonNode parameters) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("underlying", "*");
        terms.put("tailBeyond", "0.180000001");
        terms.put("averagingSeconds", "1800");
        for (int i = 0; i < NAMES.length; i++) {
            String[] path = NAMES[i].split("[.]");
            terms.put(NAMES[++i], Conversions.inRequest(parameters.path(path[0]).path(path[1])));
        }
        return terms;
    }
}
