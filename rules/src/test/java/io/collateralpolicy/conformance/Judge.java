package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a result against a case as the data folder's README says.
 *
 * <p>Objects are judged on the keys given, arrays in length and order, leaves exactly or within
 * {@code max(abs, rel · |expected|)}; decimals are compared as numbers, whether text or number, without rounding.
 */
final class Judge {

    private final Case judged;
    private final Set<String> notJudged;
    private final List<String> differences = new ArrayList<>();

    private Judge(Case judged) {
        this.judged = judged;
        this.notJudged = judged.notJudged();
    }

    /** What does not hold; empty for a pass. */
    static List<String> differences(Case judged, JsonNode actual) {
        Judge judge = new Judge(judged);
        judge.node("", judged.expected(), actual);
        judged.relations().forEach(r -> judge.relation(r, actual));
        return judge.differences;
    }

    private void node(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            expected.fields().forEachRemaining(
                    e -> node(path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(),
                            actual.path(e.getKey())));
        } else if (expected.isArray()) {
            array(path, expected, actual);
        } else if (!notJudged.contains(path) && !leaf(path, expected, actual)) {
            differences.add(path + ": expected " + expected + ", is " + actual);
        }
    }

    private void array(String path, JsonNode expected, JsonNode actual) {
        if (actual.size() != expected.size()) {
            differences.add(path + ": expected " + expected.size() + " elements, are " + actual.size());
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            node(path + "[" + i + "]", expected.path(i), actual.path(i));
        }
    }

    private boolean leaf(String path, JsonNode expected, JsonNode actual) {
        JsonNode tolerance = judged.tolerance(path);
        Optional<BigDecimal> wanted = number(expected);
        Optional<BigDecimal> is = number(actual);
        if (wanted.isEmpty() || is.isEmpty()) {
            return expected.equals(actual);
        }
        BigDecimal absolute = number(tolerance.path("abs")).orElse(BigDecimal.ZERO);
        BigDecimal relative =
                number(tolerance.path("rel")).orElse(BigDecimal.ZERO).multiply(wanted.get().abs());
        BigDecimal off = is.get().subtract(wanted.get()).abs();
        return off.compareTo(absolute.max(relative)) <= 0;
    }

    private void relation(JsonNode relation, JsonNode actual) {
        Optional<BigDecimal> left = number(at(actual, relation.path("field").asText()));
        Optional<BigDecimal> right = number(at(actual, relation.path("than").asText()));
        if (left.isEmpty() || right.isEmpty() || !holds(relation.path("relation").asText(), left.get(), right.get())) {
            differences.add("relation " + relation + " does not hold: " + left + ", " + right);
        }
    }

    private JsonNode at(JsonNode actual, String path) {
        boolean ofInputs = path.startsWith("inputs.");
        JsonNode at = ofInputs ? judged.inputs() : actual;
        for (String step : (ofInputs ? path.substring("inputs.".length()) : path).split("[.\\[\\]]+")) {
            at = step.matches("\\d+") ? at.path(Integer.parseInt(step)) : at.path(step);
        }
        return at;
    }

    private static boolean holds(String relation, BigDecimal left, BigDecimal right) {
        int sign = left.compareTo(right);
        return switch (relation) {
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            case ">=" -> sign >= 0;
            case "==" -> sign == 0;
            case "!=" -> sign != 0;
            default -> throw new IllegalArgumentException("no such relation: " + relation);
        };
    }

    private static Optional<BigDecimal> number(JsonNode leaf) {
        if (leaf.isNumber()) {
            return Optional.of(leaf.decimalValue());
        }
        return leaf.isTextual() && leaf.asText().matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,4})?")
                ? Optional.of(new BigDecimal(leaf.asText()))
                : Optional.empty();
    }
}
