package io.collateralpolicy.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.table.cell.InvalidCell;
import io.collateralpolicy.table.cell.NumberCell;
import io.collateralpolicy.table.cell.Unit;
import io.collateralpolicy.table.match.Problems;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.InvalidJson;
import io.collateralpolicy.wire.JsonPlaces;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The named numbers of a policy, by name. Those that exist are inside their bounds. */
public final class Parameters {

    public static final String FILE = "parameters.json";
    public static final int COUNT_MAX = 500;
    public static final int TEXT_LENGTH_MAX = 200;

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private record Document(List<Parameter.Authored> parameters) {}

    private final JsonNode document;
    private final Map<String, Parameter> byName = new TreeMap<>();

    private Parameters(JsonNode document) {
        this.document = document;
    }

    /** @throws io.collateralpolicy.diagnostic.InvalidPackage with everything that is wrong */
    public static Parameters read(byte[] json) {
        Problems problems = new Problems(FILE);
        try {
            List<Parameter.Authored> authored = StrictJson.read(json, Document.class).parameters();
            Parameters parameters = new Parameters(StrictJson.readTree(json));
            parameters.addAll(authored == null ? List.of() : authored, JsonPlaces.of(json), problems);
            problems.refuseIfAny();
            return parameters;
        } catch (InvalidJson e) {
            throw problems.with(e);
        }
    }

    /** Of a policy that needs none. */
    public static Parameters none() {
        return read("{\"parameters\":[]}".getBytes(StandardCharsets.UTF_8));
    }

    public Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** By name. */
    public List<Parameter> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The same parameters with another value of one of them, checked as a file would be.
     *
     * @param text in the authored unit
     * @throws IllegalArgumentException when there is no such parameter
     */
    public Parameters with(String name, String text) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("there is no parameter `" + name + "`");
        }
        JsonNode changed = document.deepCopy();
        changed.get("parameters").forEach(parameter -> {
            if (parameter.get("name").asText().equals(name)) {
                ((ObjectNode) parameter).put("value", text);
            }
        });
        return read(changed.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 8785 of the parameters as authored. */
    public byte[] canonicalBytes() {
        return CanonicalJson.bytes(document);
    }

    /** As maps and lists. */
    Object document() {
        return StrictJson.mapper().convertValue(document, Object.class);
    }

    private void addAll(List<Parameter.Authored> authored, JsonPlaces places, Problems problems) {
        if (authored.size() > COUNT_MAX) {
            problems.add(places.of("/parameters"), "too-many-parameters",
                    authored.size() + " parameters, at most " + COUNT_MAX, "");
        }
        for (int i = 0; i < authored.size(); i++) {
            add(authored.get(i), "/parameters/" + i, places, problems);
        }
    }

    private void add(Parameter.Authored authored, String at, JsonPlaces places, Problems problems) {
        if (!isComplete(authored)) {
            problems.add(places.of(at), "missing-member",
                    "a parameter needs `name`, `title`, `unit`, `value`, `protected`, "
                    + "which is `true` or `false`, and `source`", "");
        } else if (!NAME.matcher(authored.name()).matches()) {
            problems.add(places.of(at + "/name"), "invalid-name",
                    "`" + authored.name() + "` is no parameter name",
                    "write for example `maxQuoteAge`");
        } else if (byName.containsKey(authored.name())) {
            problems.add(places.of(at + "/name"), "repeated-parameter",
                    "`" + authored.name() + "` stands above", "");
        } else {
            read(authored, at, places, problems)
                    .ifPresent(value -> byName.put(authored.name(), new Parameter(authored, value)));
        }
    }

    private static boolean isComplete(Parameter.Authored authored) {
        return authored.name() != null && authored.title() != null && authored.unit() != null
                && authored.value() != null && authored.source() != null && authored.isProtected() != null
                && Set.of("true", "false").contains(authored.isProtected().asText());
    }

    private static Optional<Object> read(Parameter.Authored authored, String at, JsonPlaces places,
            Problems problems) {
        boolean bounded = authored.minimum().isPresent() || authored.maximum().isPresent();
        if (authored.unit() == Unit.TEXT && (bounded || authored.value().length() > TEXT_LENGTH_MAX)) {
            problems.add(places.of(at + "/value"), "invalid-text",
                    "text has no bounds and at most " + TEXT_LENGTH_MAX + " characters", "");
            return Optional.empty();
        }
        try {
            return Optional.of(NumberCell.read(authored.value(), authored.unit(), authored.minimum(),
                    authored.maximum()));
        } catch (InvalidCell e) {
            problems.add(places.of(at + "/value"), e.code(),
                    "`" + authored.name() + "`: " + e.getMessage(), e.suggestion());
            return Optional.empty();
        }
    }
}
