package io.collateralpolicy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** One expected place of an answer, judged. */
final class Expectation {

    private Expectation() {}

    /** Why the answer does not meet it; empty when it does. */
    static Optional<String> mismatch(JsonNode answer, String path, JsonNode expected) {
        JsonNode actual = AnswerPath.find(answer, path);
        boolean met = expected.isObject() ? shaped(actual, expected) : actual.equals(expected);
        return met ? Optional.empty() : Optional.of(path + ": expected " + expected + ", is " + shown(actual));
    }

    private static boolean shaped(JsonNode actual, JsonNode expected) {
        if (expected.has("absent")) {
            return expected.path("absent").asBoolean() == actual.isMissingNode();
        }
        if (!actual.isTextual()) {
            return false;
        }
        BigDecimal value = new BigDecimal(expected.path("value").asText());
        BigDecimal tolerance = new BigDecimal(expected.path("tolerance").asText("0"));
        return new BigDecimal(actual.asText()).subtract(value).abs().compareTo(tolerance) <= 0;
    }

    private static String shown(JsonNode actual) {
        return actual.isMissingNode() ? "absent" : actual.toString();
    }
}
