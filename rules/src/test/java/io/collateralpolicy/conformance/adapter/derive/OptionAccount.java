package io.collateralpolicy.conformance.adapter.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Rows;
import io.collateralpolicy.scenario.Overlay;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An account with options, perpetuals, collateral and cash, in the words of a request. */
final class OptionAccount {

    static final String CASH = "USDC";
    static final String AS_OF = "2026-01-01T00:00:00Z";

    private final ObjectNode request = JsonNodeFactory.instance.objectNode();
    private final ObjectNode account = request.putObject("account");
    private final ArrayNode lots = account.putArray("collateral");
    private final ArrayNode balances = account.putArray("balances");
    private final ArrayNode positions = account.putArray("positions");
    private final ArrayNode quotes = request.putObject("market").putArray("quotes");
    private final ArrayNode marks = ((ObjectNode) request.path("market")).putArray("marks");
    private final Rows rows = new Rows();
    private final Map<String, String> parameters = new TreeMap<>();

    OptionAccount(String policy, JsonNode cash, JsonNode stablePrice) {
        request.put("purpose", "QUOTE").put("asOf", AS_OF).putObject("policy").put("name", policy);
        account.put("accountId", "case").put("accountVersion", "1").put("marginMode", "CROSS").put("baseCurrency", CASH);
        balances.addObject().put("balanceId", "cash").put("asset", CASH).put("quantity", Conversions.inRequest(cash));
        price(CASH, "1", Optional.empty());
        price(CASH + "/USD", Conversions.inRequest(stablePrice), Optional.empty());
    }

    OptionAccount lot(String asset, String quantity) {
        lots.addObject().put("lotId", "lot-" + asset).put("asset", asset).put("chain", "eip155:957")
                .put("quantity", quantity).put("custody", "PROTOCOL");
        return this;
    }

    OptionAccount price(String asset, String price, Optional<JsonNode> confidence) {
        ObjectNode quote = quotes.addObject()
                .put("asset", asset).put("source", "case").put("price", price).put("publishedAt", AS_OF);
        confidence.ifPresent(c -> quote.put("confidence", Conversions.inRequest(c)));
        return this;
    }

    /** A position whose signed quantity tells its side, with its mark; the mark's members follow. */
    ObjectNode position(String id, String type, String underlying, JsonNode signedQuantity) {
        return positions.addObject()
                .put("positionId", id).put("instrument", id).put("type", type).put("underlying", underlying)
                .put("side", Conversions.isBelowZero(signedQuantity) ? "SHORT" : "LONG")
                .put("quantity", Conversions.withoutSign(signedQuantity));
    }

    ObjectNode mark(String instrument) {
        return marks.addObject().put("instrument", instrument).put("publishedAt", AS_OF);
    }

    OptionAccount row(String table, String row, Map<String, String> cells) {
        rows.row(table, row, cells);
        return this;
    }

    OptionAccount parameter(String name, JsonNode value) {
        parameters.put(name, Conversions.inRequest(value));
        return this;
    }

    Scenario scenario() {
        return new Scenario(
                "case",
                "conformance data",
                StrictJson.read(CanonicalJson.bytes(request), DecisionRequest.class),
                List.of(),
                Optional.of(new Overlay(parameters, rows.byTable())),
                Optional.empty(),
                Map.of());
    }
}
