package io.collateralpolicy.conformance.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.scenario.Overlay;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds a scenario piece by piece, in the words of a request. */
public final class Given {

    private static final String INSTANT = "2026-01-01T00:00:00.000Z";

    private final ObjectNode request = JsonNodeFactory.instance.objectNode();
    private final ObjectNode account = request.putObject("account");
    private final ArrayNode lots = account.putArray("collateral");
    private final ArrayNode loans = account.putArray("loans");
    private final ArrayNode balances = account.putArray("balances");
    private final ArrayNode positions = account.putArray("positions");
    private final ArrayNode intents = request.putArray("intents");
    private final ObjectNode market = request.putObject("market");
    private final ArrayNode quotes = market.putArray("quotes");
    private final ArrayNode marks = market.putArray("marks");
    private final Map<String, String> parameters = new TreeMap<>();
    private final Rows rows = new Rows();
    private Optional<Instant> effectiveFrom = Optional.empty();

    public Given(String policy) {
        request.put("purpose", "QUOTE");
        request.putObject("policy").put("name", policy);
        request.put("asOf", INSTANT);
        account.put("accountId", "case");
        account.put("accountVersion", "1");
        account.put("marginMode", "CROSS");
        account.put("baseCurrency", "USD");
    }

    public Given lot(String asset, String quantity) {
        lots.addObject()
                .put("lotId", "lot-" + lots.size())
                .put("asset", asset)
                .put("chain", "eip155:1")
                .put("quantity", quantity)
                .put("custody", "PROTOCOL");
        return this;
    }

    /** The only lot, of one unit, and what is stated of its asset. */
    public ObjectNode lotOf(String asset) {
        lot(asset, "1");
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        lots.forEach(l -> ((ObjectNode) l).set("properties", stated));
        return stated;
    }

    /** A bilateral contract; its other members are for the caller to put. */
    public ObjectNode bilateral(String positionId) {
        return account.withArray("positions")
                .addObject()
                .put("positionId", positionId)
                .put("instrument", positionId)
                .put("type", "BILATERAL")
                .put("underlying", "AGREEMENT")
                .put("side", "LONG")
                .put("quantity", "1");
    }

    public Given loan(String asset, String principal) {
        loans.addObject().put("loanId", "loan-" + asset).put("asset", asset).put("principal", principal);
        return this;
    }

    public Given balance(String asset, String quantity) {
        return balance("balance", asset, quantity);
    }

    public Given balance(String balanceId, String asset, String quantity) {
        balances.addObject().put("balanceId", balanceId).put("asset", asset).put("quantity", quantity);
        return this;
    }

    /** A perpetual; the members after its quantity come as name, text, name, text. */
    public Given perpetual(String positionId, String underlying, String side, String quantity, String... members) {
        return with(
                positions.addObject()
                        .put("positionId", positionId)
                        .put("instrument", underlying)
                        .put("type", "PERPETUAL")
                        .put("underlying", underlying)
                        .put("side", side)
                        .put("quantity", quantity),
                members);
    }

    /** The intent to open a perpetual. */
    public Given open(String positionId, String underlying, String side, String quantity, String... members) {
        ObjectNode position = intents.addObject()
                .put("action", "OPEN")
                .put("positionId", positionId)
                .put("quantity", quantity)
                .putObject("position");
        return with(
                position.put("instrument", underlying)
                        .put("type", "PERPETUAL")
                        .put("underlying", underlying)
                        .put("side", side),
                members);
    }

    /** A liquidation under way: so many seconds, so much of it by then. */
    public Given liquidation(JsonNode seconds, String alreadyLiquidated) {
        account.putObject("liquidation")
                .put("startedAt", Conversions.before(INSTANT, seconds))
                .put("alreadyLiquidated", alreadyLiquidated);
        return this;
    }

    /** What an instrument is marked at. */
    public Given mark(String instrument, String price, String... members) {
        ObjectNode mark = marks.addObject();
        return with(mark.put("instrument", instrument).put("markPrice", price).put("publishedAt", INSTANT), members);
    }

    private Given with(ObjectNode node, String... members) {
        for (int i = 0; i < members.length; i++) {
            node.put(members[i], members[++i]);
        }
        return this;
    }

    /** A parameter of the policy. */
    public Given parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public Given price(String asset, String price) {
        quotes.addObject()
                .put("asset", asset)
                .put("source", "case")
                .put("price", price)
                .put("publishedAt", INSTANT);
        return this;
    }

    /** A row of a table; the rows given replace the table's own. Cells come as column, text, column, text. */
    public Given row(String table, String row, String... cells) {
        Map<String, String> of = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            of.put(cells[i], cells[++i]);
        }
        rows.row(table, row, of);
        return this;
    }

    /** The account's efficiency mode. */
    public Given mode(String mode) {
        account.put("efficiencyMode", mode);
        return this;
    }

    /** For so many seconds the package has been in force. */
    public Given inForceFor(JsonNode seconds) {
        effectiveFrom = Optional.of(Conversions.before(Instant.parse(INSTANT), seconds));
        return this;
    }

    /** An intent over the first lot or a loan. */
    public Given intent(String action, String member, String id, String quantity) {
        intents.addObject().put("action", action).put(member, id).put("quantity", quantity);
        return this;
    }

    public Overlay overlay() {
        return new Overlay(parameters, rows.byTable());
    }

    public Scenario scenario() {
        return new Scenario(
                "case",
                "conformance data",
                StrictJson.read(CanonicalJson.bytes(request), DecisionRequest.class),
                List.of(),
                Optional.of(overlay()),
                effectiveFrom,
                Map.of());
    }
}
