package io.collateralpolicy.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.Consistency;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.Violation;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** The request of a shipped scenario, changed member by member, decided by the version that a fresh server has in force. */
final class Example {

    private final ReadyPolicy policy;
    private final ObjectNode request;

    private Example(String policyName, String scenario) {
        this.policy = ShippedPolicies.newest(policyName);
        byte[] file = policy.source().files().content("scenarios/" + scenario + ".json").orElseThrow();
        this.request = (ObjectNode) StrictJson.readTree(file).path("given");
        request.putArray("intents");
    }

    static Example of(String policyName, String scenario) {
        return new Example(policyName, scenario);
    }

    /** The account of {@code docs/decision.md}: three lots, a loan, a long perpetual, short puts. */
    static Example standard() {
        return of("standard", "whole-example-is-refused-with-its-maximum");
    }

    ObjectNode account() {
        return (ObjectNode) request.path("account");
    }

    ArrayNode positions() {
        return (ArrayNode) account().path("positions");
    }

    ArrayNode marks() {
        return (ArrayNode) request.path("market").path("marks");
    }

    Example with(String pointer, String member, String value) {
        ((ObjectNode) request.at(pointer)).put(member, value);
        return this;
    }

    /** Without an element or member, by JSON pointer. */
    Example without(String pointer) {
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = request.at(pointer.substring(0, cut));
        String last = pointer.substring(cut + 1);
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(last));
        } else {
            ((ObjectNode) parent).remove(last);
        }
        return this;
    }

    /** Without any quote of an asset. */
    Example withoutQuotesOf(String asset) {
        ArrayNode quotes = (ArrayNode) request.path("market").path("quotes");
        List<JsonNode> others = StreamSupport.stream(quotes.spliterator(), false)
                .filter(quote -> !quote.path("asset").asText().equals(asset))
                .toList();
        quotes.removeAll();
        quotes.addAll(others);
        return this;
    }

    Example wants(String intent) {
        ((ArrayNode) request.path("intents")).add(StrictJson.readTree(intent.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    List<Violation> violations() {
        return Consistency.violations(request());
    }

    Assessment decide() {
        DecisionRequest asked = request();
        MarketInput market = asked.market().orElseThrow();
        return Assessor.assess(DecidingPolicy.of(policy), new AssessmentInput(
                asked, asked.account().orElseThrow(), market, MarketSource.CALLER, asked.asOf().orElseThrow(), List.of(),
                asked.asOf().get(), "sha256:input", "sha256:market"));
    }

    private DecisionRequest request() {
        return StrictJson.read(request.toString().getBytes(StandardCharsets.UTF_8), DecisionRequest.class);
    }
}
