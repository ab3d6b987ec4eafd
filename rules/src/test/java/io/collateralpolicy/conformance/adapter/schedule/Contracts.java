package io.collateralpolicy.conformance.adapter.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Given;
import java.math.BigDecimal;

/**
 * Contracts as the cases write them: what they are worth to the side that is asked for. Who collects holds the other side's
 * account, so the sign is flipped; who posts is the account.
 */
final class Contracts {

    static final String POLICY = "uncleared-margin";

    private Contracts() {}

    static void add(Given given, JsonNode trade, String positionId, boolean posts) {
        BigDecimal worth = Conversions.exactOrZero(trade.path("pvUsd"));
        ObjectNode contract = given.bilateral(positionId)
                .put("assetClass", trade.path("assetClass").asText())
                .put("notional", Conversions.plain(Conversions.exactOrZero(trade.path("notionalUsd"))))
                .put("presentValue", Conversions.plain(posts ? worth : Conversions.negated(worth)));
        contract.put("maturityYears", Conversions.plain(Conversions.exactOrZero(trade.path("maturityYears"))));
    }

    /** The value of the first quantity of a name whose subject has a member. */
    static String quantity(JsonNode answer, String name, String subject) {
        for (JsonNode quantity : answer.path("quantities")) {
            if (quantity.path("name").asText().equals(name) && quantity.path("subject").has(subject)) {
                return quantity.path("value").asText();
            }
        }
        return "absent";
    }
}
