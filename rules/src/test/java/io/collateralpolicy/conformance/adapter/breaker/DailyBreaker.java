package io.collateralpolicy.conformance.adapter.breaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.price.BreakerHistory;
import io.collateralpolicy.assessment.price.DailyBar;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PriceFiles;
import io.collateralpolicy.conformance.StageAdapter;
import io.collateralpolicy.scenario.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One breaker over the days of a price file: the days on which its rule trips. The first file is the asset, a second one
 * its reference; {@code threshold} is the parameter that the rule compares with.
 */
final class DailyBreaker implements StageAdapter {

    private final String model;
    private final String parameter;
    private final String ruleId;

    DailyBreaker(String model, String parameter, String ruleId) {
        this.model = model;
        this.parameter = parameter;
        this.ruleId = ruleId;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public String policy() {
        return "price-breakers";
    }

    @Override
    public Overlay overlay(JsonNode inputs) {
        List<String> files = files(inputs);
        Map<String, String> asset = Map.of(
                "row", "asset", "asset", files.get(0), "assetClass", "CASE", "underlying", files.get(0), "decimals", "18",
                "referenceAsset", files.get(files.size() == 1 ? 0 : 1));
        return new Overlay(
                Map.of(parameter, Conversions.inRequest(inputs.path("threshold"))), Map.of("assets", List.of(asset)));
    }

    @Override
    public Asked asked(DecidingPolicy policy, JsonNode inputs) {
        List<DailyBar> bars = new ArrayList<>();
        files(inputs).forEach(f -> bars.addAll(PriceFiles.daily(f)));
        List<Finding> findings = new ArrayList<>();
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode dates = result.putArray("tripDates");
        new BreakerHistory(policy, bars).findings(files(inputs).get(0)).forEach((day, found) -> {
            found.stream().filter(f -> f.ruleId().equals(ruleId)).limit(1).forEach(f -> dates.add(day.toString()));
            findings.addAll(found);
        });
        return new Asked(result, findings);
    }

    private static List<String> files(JsonNode inputs) {
        List<String> files = new ArrayList<>();
        inputs.path("files").forEach(f -> files.add(f.asText()));
        return files.isEmpty() ? List.of(inputs.path("file").asText()) : files;
    }
}
