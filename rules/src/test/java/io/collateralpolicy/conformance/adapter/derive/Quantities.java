package io.collateralpolicy.conformance.adapter.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.collateralpolicy.conformance.Conversions;
import java.util.List;

/** Named quantities of an answer; one that is not there is 0. */
record Quantities(JsonNode answer) {

    /** The account's or netting set's. */
    String of(String name) {
        for (JsonNode quantity : answer.path("quantities")) {
            JsonNode subject = quantity.path("subject");
            if (quantity.path("name").asText().equals(name) && !subject.has("component")) {
                return quantity.path("value").asText();
            }
        }
        return "0";
    }

    /** Of one subject: {@code component}, {@code expiry}, {@code positionId} or {@code underlying}. */
    String of(String name, String subject, String is) {
        for (JsonNode quantity : answer.path("quantities")) {
            if (quantity.path("name").asText().equals(name) && quantity.path("subject").path(subject).asText().equals(is)) {
                return quantity.path("value").asText();
            }
        }
        return "0";
    }

    /** What the case writes below 0. */
    String owed(String name) {
        return Conversions.otherSign(of(name));
    }

    String owed(String name, String subject, String is) {
        return Conversions.otherSign(of(name, subject, is));
    }

    ArrayNode each(String name, String subject, List<String> of) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        of.forEach(is -> all.add(of(name, subject, is)));
        return all;
    }
}
