package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.conformance.Conversions;

/** Picks named quantities of an answer. */
final class Quantities {

    private Quantities() {}

    /** The value of the first of that name; 0 where the answer has none. */
    static String named(JsonNode answer, String name) {
        for (JsonNode quantity : answer.path("quantities")) {
            if (quantity.path("name").asText().equals(name)) {
                return quantity.path("value").asText();
            }
        }
        return "0";
    }

    /** Those of that name by their position. */
    static ObjectNode byPosition(JsonNode answer, String name) {
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        for (JsonNode quantity : answer.path("quantities")) {
            if (quantity.path("name").asText().equals(name)) {
                found.put(Conversions.named(quantity.path("subject").path("positionId").asText()), quantity.path("value").asText());
            }
        }
        return found;
    }
}
