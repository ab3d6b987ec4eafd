package io.collateralpolicy.wire;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * The bytes that are hashed: RFC 8785, of documents without numbers.
 *
 * <p>Two ways lead to the same bytes: a tree is written here, name by name; records are written by the mapper with their
 * names sorted, which is several times faster on the path of every decision.
 */
public final class CanonicalJson {

    private static final ObjectMapper SORTED = sorted();
    private static final int SIZE = 4096;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException when a number or half a surrogate pair stands anywhere */
    public static byte[] bytes(JsonNode document) {
        StringBuilder out = new StringBuilder();
        write(document, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Of any record or collection that {@link StrictJson} can write.
     *
     * @throws IllegalArgumentException when it cannot, or half a surrogate pair stands anywhere
     */
    public static byte[] bytes(Object document) {
        if (document instanceof JsonNode tree) {
            return bytes(tree);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE);
        try (JsonGenerator generator = new NumberlessGenerator(SORTED.createGenerator(out))) {
            SORTED.writeValue(generator, document);
        } catch (IOException e) {
            throw new IllegalArgumentException("no canonical JSON of this: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    private static ObjectMapper sorted() {
        return StrictJson.configured(new JsonFactoryBuilder())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
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
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                refuseHalfPair(text, i);
            }
            character(text.charAt(i), out);
        }
        out.append('"');
    }

    private static void refuseHalfPair(String text, int at) {
        boolean whole = Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        if (!whole) {
            throw new IllegalArgumentException("half a surrogate pair is no text");
        }
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
            default -> {
                if (unit < ' ') {
                    out.append(String.format("\\u%04x", (int) unit));
                } else {
                    out.append(unit);
                }
            }
        }
    }
}
