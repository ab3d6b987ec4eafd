package io.collateralpolicy.it.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is done to a document that is nearly right. */
final class Mutations {

    static final List<String> TEXTS = List.of(
            "", " ", "-1", "NaN", "Infinity", "1e400", "9".repeat(40), "0." + "0".repeat(18) + "1", "x'; DROP TABLE decision; --",
            "<script>alert(1)</script>", "${jndi:ldap://a/b}", "../../etc/passwd", "a\nb", "a\u0000b", "\u202e", "\ud83d\ude00",
            "a".repeat(9_999), "a".repeat(20_000), "null", "true", "{}", "2026-02-30T25:61:61Z", "+999999999-12-31T23:59:59Z", "PT-1S",
            "P999999999D", "%00", "*", "\"");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** The document with one thing changed, as text. */
    String of(JsonNode document) {
        String text = document.toString();
        return switch (random.nextInt(9)) {
            case 0 -> text;
            case 1 -> text.substring(0, random.nextInt(text.length() + 1));
            case 2 -> flipped(text);
            case 3 -> text.replaceFirst("\\{", "{\"purpose\":\"QUOTE\",");
            case 4 -> text + text;
            default -> changed(document.deepCopy());
        };
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String flipped(String text) {
        StringBuilder changed = new StringBuilder(text);
        if (!text.isEmpty()) {
            changed.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return changed.toString();
    }

    private String changed(JsonNode document) {
        List<JsonNode> parents = new ArrayList<>();
        collect(document, parents);
        if (parents.isEmpty()) {
            return value().toString();
        }
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        if (parent instanceof ObjectNode object) {
            change(object);
        } else if (parent instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), value());
        }
        return document.toString();
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(5) == 0) {
            object.set("unknown", value());
        } else if (random.nextInt(4) == 0) {
            object.remove(names.get(random.nextInt(names.size())));
        } else {
            object.set(names.get(random.nextInt(names.size())), value());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode(new BigDecimal("1e400"));
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.arrayNode().add(NODES.arrayNode().add(NODES.objectNode()));
            case 5 -> NODES.objectNode().set("a", NODES.objectNode());
            default -> NODES.textNode(text());
        };
    }
}
