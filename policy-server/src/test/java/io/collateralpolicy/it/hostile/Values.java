package io.collateralpolicy.it.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values that a schema of the contract allows, or nearly: what it does not say, it does not bound here either. */
final class Values {

    /** Texts in which every pattern of the contract finds one that matches; none names what other tests use. */
    private static final List<String> WORDS = List.of(
            "fuzz-1", "FUZZ", "FUZZ2", "fuzz", "standard", "active", "1.1.0", "base-haircuts", "eip155:1", "USD", "1", "0", "12.5",
            "0.9", "-3.21", "1000000", "48213", "PROTOCOL_VAULT", "chainlink:FUZZ-USD", "2026-11-22T14:00:00.000Z", "PT60S", "P1D",
            "res_fuzz", "dec_fuzz", "0x00000000000000000000000000000000000000a1", "MARGIN-1", "CL-030", "sha256:" + "0".repeat(64));

    private static final int DEPTH_MAX = 7;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Contract contract;

    Values(Contract contract) {
        this.contract = contract;
    }

    Arbitrary<JsonNode> of(JsonNode schema) {
        return of(schema, 0);
    }

    private Arbitrary<JsonNode> of(JsonNode said, int depth) {
        JsonNode schema = contract.resolved(said);
        if (schema.has("oneOf")) {
            return Arbitraries.of(elements(schema.path("oneOf"))).flatMap(one -> of(one, depth));
        } else if (schema.has("enum")) {
            return Arbitraries.of(elements(schema.path("enum")));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "boolean" -> Arbitraries.of(true, false).map(NODES::booleanNode);
            default -> text(schema);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    /** Members that must be there, and some of the others. */
    private Arbitrary<JsonNode> object(JsonNode schema, int depth) {
        List<String> required = elements(schema.path("required")).stream().map(JsonNode::asText).toList();
        Arbitrary<ObjectNode> object = Arbitraries.create(NODES::objectNode);
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            int likely = required.contains(name) ? 97 : depth > DEPTH_MAX ? 0 : 40;
            Arbitrary<JsonNode> value = depth > DEPTH_MAX ? Arbitraries.of(NODES.nullNode())
                    : Arbitraries.lazy(() -> of(schema.path("properties").path(name), depth + 1));
            object = object.flatMap(made -> Arbitraries.integers().between(0, 99)
                    .flatMap(dice -> dice < likely ? value.map(v -> with(made, name, v)) : Arbitraries.just(made)));
        }
        return object.map(made -> made);
    }

    private static ObjectNode with(ObjectNode object, String name, JsonNode value) {
        ObjectNode copy = object.deepCopy();
        copy.set(name, value);
        return copy;
    }

    private Arbitrary<JsonNode> array(JsonNode schema, int depth) {
        return of(schema.path("items"), depth + 1).list().ofMaxSize(depth > 3 ? 1 : 3).map(items -> {
            ArrayNode array = NODES.arrayNode();
            array.addAll(items);
            return array;
        });
    }

    private static Arbitrary<JsonNode> text(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        List<JsonNode> matching = WORDS.stream()
                .filter(word -> pattern.isEmpty() || Pattern.compile(pattern).matcher(word).find())
                .<JsonNode>map(TextNode::valueOf)
                .toList();
        return matching.isEmpty() ? Arbitraries.strings().ascii().ofMaxLength(20).map(TextNode::valueOf)
                : Arbitraries.of(matching);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).<JsonNode>map(array::get).toList();
    }
}
