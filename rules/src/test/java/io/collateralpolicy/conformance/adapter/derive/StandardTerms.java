package io.collateralpolicy.conformance.adapter.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.conformance.Conversions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of {@code derive.standard} over the tables of the policy: the case's own, or the file's for all. */
final class StandardTerms {

    private static final String[] NAMES = {
        "option.maxSpotReq", "maximumSpotRate", "option.minSpotReq", "minimumSpotRate",
        "option.mmCallSpotReq", "callMaintenanceRate", "option.mmPutSpotReq", "putMaintenanceRate",
        "option.MMPutMtMReq", "putValueRate", "option.mmOffsetScale", "putOffset",
        "option.unpairedIMScale", "initialUnpairedScale", "option.unpairedMMScale", "maintenanceUnpairedScale",
        "perp.imPerpReq", "initialPerpetualRate", "perp.mmPerpReq", "maintenancePerpetualRate"
    };

    private StandardTerms() {}

    static void over(OptionAccount account, JsonNode inputs) {
        JsonNode own = inputs.path("parameters");
        JsonNode parameters = own.isObject() ? own : inputs.path("header").path("parameters");
        JsonNode oracle = parameters.path("oracleContingency");
        JsonNode depeg = parameters.path("depeg");
        account.row("margin-terms", "case", terms(parameters))
                .row("depeg", "case", Map.of(
                        "underlying", "*",
                        "addOnRate", Conversions.inRequest(depeg.path("depegFactor")),
                        "peg", Conversions.inRequest(depeg.path("threshold"))))
                .row("margin-factors", "case", Map.of(
                        "assetClass", "BASE", "advanceRate", Conversions.inRequest(parameters.path("base").path("marginFactor")),
                        "liquidationThreshold", Conversions.inRequest(parameters.path("base").path("marginFactor"))))
                .row("initial-scales", "case", Map.of(
                        "assetClass", "BASE", "advanceRate", Conversions.inRequest(parameters.path("base").path("IMScale"))))
                .parameter("pegThreshold", depeg.path("threshold"))
                .parameter("perpetualConfidence", oracle.path("perpThreshold"))
                .parameter("optionConfidence", oracle.path("optionThreshold"))
                .parameter("baseConfidence", oracle.path("baseThreshold"))
                .parameter("confidenceCharge", oracle.path("OCFactor"));
        cash(account);
    }

    private static void cash(OptionAccount account) {
        account.row("margin-factors", "cash", Map.of("assetClass", "CASH", "advanceRate", "1", "liquidationThreshold", "1"))
                .row("initial-scales", "cash", Map.of("assetClass", "CASH", "advanceRate", "1"));
    }

    private static Map<String, String> terms(JsonNode parameters) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("underlying", "*");
        terms.put("averagingSeconds", "3600");
        for (int i = 0; i < NAMES.length; i++) {
            String[] path = NAMES[i].split("[.]");
            terms.put(NAMES[++i], Conversions.inRequest(parameters.path(path[0]).path(path[1])));
        }
        return terms;
    }
}
