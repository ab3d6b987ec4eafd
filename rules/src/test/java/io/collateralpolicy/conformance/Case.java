package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** One case of the folder, as written there. */
record Case(JsonNode document) {

    /** With what the file says of all of its cases, as {@code header} of the inputs. */
    static Case of(JsonNode document, JsonNode file) {
        ObjectNode header = file.deepCopy();
        header.remove("cases");
        if (document.path("inputs") instanceof ObjectNode inputs) {
            inputs.set("header", header);
        }
        return new Case(document);
    }

    String id() {
        return document.path("id").asText();
    }

    String model() {
        return document.path("model").asText();
    }

    /** What is asked; a schedule that the case names as its source is part of the question. */
    JsonNode inputs() {
        JsonNode schedule = document.path("source").path("schedule");
        if (schedule.isMissingNode()) {
            return document.path("inputs");
        }
        ObjectNode asked = document.path("inputs").deepCopy();
        return asked.set("schedule", schedule);
    }

    JsonNode expected() {
        return document.path("expected");
    }

    JsonNode relations() {
        return document.path("expectedRelations");
    }

    /** The tolerance of a leaf of {@code expected}; missing when the leaf is exact. */
    JsonNode tolerance(String leaf) {
        return document.path("tolerances").path(leaf);
    }

    Set<String> notJudged() {
        Set<String> leaves = new HashSet<>();
        document.path("notJudged").forEach(n -> leaves.add(n.asText()));
        return leaves;
    }
}
