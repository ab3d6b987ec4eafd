package io.collateralpolicy.policy.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Walks two JSON documents side by side. Elements with a {@code name} are told by it, others by their place. */
final class JsonChanges {

    private final List<ValueChange> changes = new ArrayList<>();

    private JsonChanges() {}

    /** By path. A document that is not there has no members. */
    static List<ValueChange> between(Optional<byte[]> before, Optional<byte[]> after) {
        return between(tree(before), tree(after));
    }

    static List<ValueChange> between(JsonNode before, JsonNode after) {
        JsonChanges walk = new JsonChanges();
        walk.compare("", before, after);
        return List.copyOf(walk.changes);
    }

    private static JsonNode tree(Optional<byte[]> document) {
        return document.map(StrictJson::readTree).orElse(MissingNode.getInstance());
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        } else if (isAbsentOr(before, before.isObject()) && isAbsentOr(after, after.isObject())) {
            members(path, members(before), members(after));
        } else if (!path.isEmpty() && isNamed(before) && isNamed(after)) {
            members(path, byName(before), byName(after));
            leaf(path + "/order", names(before), names(after));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "/" + i, before.get(i), after.get(i));
            }
        } else {
            changes.add(new ValueChange(path, shown(before), shown(after)));
        }
    }

    private static boolean isAbsentOr(JsonNode node, boolean shape) {
        return node.isMissingNode() || shape;
    }

    private void members(String path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            compare(path.isEmpty() ? name : path + "/" + name,
                    before.getOrDefault(name, MissingNode.getInstance()),
                    after.getOrDefault(name, MissingNode.getInstance()));
        }
    }

    /** The same names in another order are another document; other names are told already. */
    private void leaf(String path, List<String> before, List<String> after) {
        if (!before.equals(after) && new TreeSet<>(before).equals(new TreeSet<>(after))) {
            changes.add(new ValueChange(path, Optional.of(String.join(", ", before)),
                    Optional.of(String.join(", ", after))));
        }
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.fields().forEachRemaining(m -> members.put(m.getKey(), m.getValue()));
        return members;
    }

    private static boolean isNamed(JsonNode array) {
        List<String> names = names(array);
        return array.isArray() && names.size() == array.size()
                && new TreeSet<>(names).size() == names.size();
    }

    private static Map<String, JsonNode> byName(JsonNode array) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        array.forEach(element -> byName.put(element.path("name").asText(), element));
        return byName;
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(element -> {
            if (element.path("name").isTextual()) {
                names.add(element.path("name").asText());
            }
        });
        return names;
    }

    private static Optional<String> shown(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(node.isValueNode() ? node.asText()
                : new String(CanonicalJson.bytes(node), StandardCharsets.UTF_8));
    }
}
