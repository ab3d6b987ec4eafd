package io.collateralpolicy.conformance.adapter.cdm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.cdm.Reading;
import io.collateralpolicy.cdm.ScheduleTables;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.PolicyAdapter;
import io.collateralpolicy.conformance.Specifications;
import io.collateralpolicy.conformance.adapter.Given;
import io.collateralpolicy.scenario.Overlay;
import io.collateralpolicy.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code cdm.eligibility}: one asset under an imported schedule, read as its reference function answers. */
final class CdmEligibility implements PolicyAdapter {

    private static final String ASSET = "ASSET";
    private static final Map<String, String> NAMES = Map.of(
            "assetType", "assetType",
            "securityType", "securityType",
            "issuerType", "assetIssuerType",
            "issuerName", "assetIssuer",
            "country", "country",
            "currency", "currency");

    @Override
    public String model() {
        return "cdm.eligibility";
    }

    @Override
    public String policy() {
        return "cdm-schedules";
    }

    @Override
    public Scenario scenario(JsonNode inputs) {
        Given given = new Given(policy()).price(ASSET, "1");
        state(given.lotOf(ASSET), inputs);
        String schedule = inputs.path("schedule").asText("01-collateral-schedule-example-1.json");
        Overlay overlay = new Overlay(
                Map.of(), ScheduleTables.of(Specifications.schedule(schedule), Reading.COMPATIBLE));
        Scenario bare = given.scenario();
        return new Scenario(
                bare.title(), bare.source(), bare.given(), bare.breakers(), Optional.of(overlay), bare.effectiveFrom(), Map.of());
    }

    private static void state(ObjectNode properties, JsonNode inputs) {
        NAMES.forEach((theirs, ours) -> {
            if (inputs.hasNonNull(theirs)) {
                properties.put(ours, inputs.path(theirs).asText());
            }
        });
        if (inputs.hasNonNull("rating")) {
            properties.put("rating", inputs.path("rating").path("notation").asText());
            properties.put("ratingAgency", inputs.path("rating").path("agency").asText());
        }
        if (inputs.hasNonNull("maturityYears")) {
            properties.put("maturityYears", Conversions.inRequest(inputs.path("maturityYears")));
        }
    }

    @Override
    public List<String> knownDifferences() {
        return List.of("in the compatible reading, which the cases expect; the strict one differs by intent");
    }

    @Override
    public JsonNode result(JsonNode answer) {
        return JsonNodeFactory.instance.objectNode()
                .put("eligible", answer.path("current").path("lots").path(0).path("eligible").asBoolean());
    }
}
