package io.collateralpolicy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The bytes that are hashed: RFC 8785, of documents without numbers. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @throws IllegalArgumentException when a number or half a surrogate pair stands anywhere */
    public static byte[] bytes(JsonNode document) {
        StringBuilder out = new StringBuilder();
        write(document, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of any record or collection that {@link StrictJson} can write. */
    public static byte[] bytes(Object document) {
        return bytes(StrictJson.mapper().<JsonNode>valueToTree(document));
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, out);
            case ARRAY -> array(node, out);
            case STRING -> string(node.textValue(), out);
            case BOOLEAN, NULL -> out.append(node.asText());
            default -> throw new IllegalArgumentException("no " + node.getNodeType()
                    + " in canonical JSON, write a string");
        }
    }

    /** RFC 8785 §3.2.3 sorts names by UTF-16 code units, which is how Java compares text. */
    private static void object(JsonNode node, StringBuilder out) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        out.append('{');
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : ",");
            string(names.get(i), out);
            out.append(':');
            write(node.get(names.get(i)), out);
        }
        out.append('}');
    }

    private static void array(JsonNode node, StringBuilder out) {
        out.append('[');
        for (Iterator<JsonNode> elements = node.elements(); elements.hasNext(); ) {
            write(elements.next(), out);
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void string(String text, StringBuilder out) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("half a surrogate pair is no text");
        }
        out.append('"');
        text.chars().forEach(unit -> character((char) unit, out));
        out.append('"');
    }

    private static void character(char unit, StringBuilder out) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append(unit < ' ' ? String.format("\\u%04x", (int) unit) : String.valueOf(unit));
        }
    }
}
