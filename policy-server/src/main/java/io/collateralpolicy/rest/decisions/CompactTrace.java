package io.collateralpolicy.rest.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An explanation short enough to be read: what failed, what was said of the account and of the things that the intents
 * change, and the waterfall of every lot. What passed of other lots, loans and positions, and of quotes that only such
 * lots rest on, is left out; so are the tables and rows of the waterfall's steps.
 */
final class CompactTrace {

    private final Set<String> changed = new HashSet<>();
    private final Map<String, Boolean> held = new HashMap<>();

    private CompactTrace(JsonNode document) {
        document.path("intents").forEach(intent -> Stream.of("lotId", "loanId", "positionId")
                .filter(intent::hasNonNull)
                .forEach(member -> changed.add(member + intent.path(member).asText())));
        lots(document).forEach(lot -> held.merge(
                lot.path("asset").asText(), changed.contains("lotId" + lot.path("lotId").asText()), Boolean::logicalOr));
    }

    static ObjectNode of(ObjectNode document) {
        CompactTrace trace = new CompactTrace(document);
        document.withArray("findings").removeIf(trace::isLeftOut);
        lots(document).forEach(lot -> lot.path("haircuts").forEach(step -> {
            ((ObjectNode) step).remove("table");
            ((ObjectNode) step).remove("row");
        }));
        return document;
    }

    private boolean isLeftOut(JsonNode finding) {
        JsonNode subject = finding.path("subject");
        boolean unchanged = Stream.of("lotId", "loanId", "positionId")
                .anyMatch(id -> subject.has(id) && !changed.contains(id + subject.path(id).asText()));
        boolean restsOnUnchanged = subject.has("asset") && !held.getOrDefault(subject.path("asset").asText(), true);
        return finding.path("passed").asBoolean() && (unchanged || restsOnUnchanged);
    }

    private static Stream<JsonNode> lots(JsonNode document) {
        return Stream.of("current", "projected").flatMap(state -> {
            Stream.Builder<JsonNode> lots = Stream.builder();
            document.path(state).path("lots").forEach(lots);
            return lots.build();
        });
    }
}
