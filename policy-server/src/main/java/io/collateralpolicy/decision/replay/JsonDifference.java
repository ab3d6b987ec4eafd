package io.collateralpolicy.decision.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One place where two documents differ.
 *
 * @param path       JSON pointer
 * @param recorded   what stands in the one; absent when nothing does
 * @param recomputed what stands in the other
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JsonDifference(String path, Optional<String> recorded, Optional<String> recomputed) {

    /** Every difference, in the order of paths. */
    static List<JsonDifference> between(JsonNode recorded, JsonNode recomputed) {
        List<JsonDifference> differences = new ArrayList<>();
        compare("", recorded, recomputed, differences);
        return List.copyOf(differences);
    }

    private static void compare(String path, JsonNode one, JsonNode other, List<JsonDifference> differences) {
        if (one.isObject() && other.isObject()) {
            SortedSet<String> names = new TreeSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    path + "/" + name.replace("~", "~0").replace("/", "~1"),
                    one.path(name),
                    other.path(name),
                    differences));
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(path + "/" + i, one.path(i), other.path(i), differences);
            }
        } else if (!one.equals(other)) {
            differences.add(new JsonDifference(path, text(one), text(other)));
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.isTextual() ? node.asText() : node.toString());
    }
}
