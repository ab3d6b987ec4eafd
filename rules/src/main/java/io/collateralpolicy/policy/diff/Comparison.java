package io.collateralpolicy.policy.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.table.Parameters;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two packages side by side, part by part. */
final class Comparison {

    private static final String SCENARIOS = "scenarios/";
    private static final String NO_PARAMETERS = "{\"parameters\":[]}";

    private final PolicyPackage before;
    private final PolicyPackage after;

    Comparison(PolicyPackage before, PolicyPackage after) {
        this.before = before;
        this.after = after;
    }

    PolicyDiff diff() {
        return new PolicyDiff(
                before.packageDigest(),
                after.packageDigest(),
                !before.logicDigest().equals(after.logicDigest()),
                !before.numbersDigest().equals(after.numbersDigest()),
                manifest(),
                rules(),
                tables(),
                parameters(),
                scenarios(),
                files(),
                BrokenLink.of(before, after));
    }

    private List<ValueChange> manifest() {
        return JsonChanges.between(unsealed(before), unsealed(after));
    }

    /** Digests of files say again what the parts say. */
    private static JsonNode unsealed(PolicyPackage of) {
        ObjectNode manifest = (ObjectNode) StrictJson.readTree(of.files().content(Manifest.FILE).orElseThrow());
        manifest.remove("files");
        return manifest;
    }

    private List<RuleChange> rules() {
        Map<String, Rule> from = rules(before);
        Map<String, Rule> to = rules(after);
        return both(from.keySet().stream(), to.keySet().stream()).stream()
                .map(id -> RuleChange.of(id, Optional.ofNullable(from.get(id)), Optional.ofNullable(to.get(id))))
                .filter(change -> !change.isEmpty())
                .toList();
    }

    private static Map<String, Rule> rules(PolicyPackage of) {
        Map<String, Rule> rules = new TreeMap<>();
        of.rules().rules().forEach(rule -> rules.put(rule.header().ruleId(), rule));
        return rules;
    }

    private List<TableDiff> tables() {
        return both(before.numbers().tables().keySet().stream(), after.numbers().tables().keySet().stream()).stream()
                .map(name -> TableDiff.of(name, before.numbers().table(name), after.numbers().table(name),
                        documents("tables/" + name + ".json")))
                .filter(diff -> !diff.isEmpty())
                .toList();
    }

    private List<ParameterChange> parameters() {
        Map<String, List<ValueChange>> members = new LinkedHashMap<>();
        for (ValueChange change : JsonChanges.between(parameters(before), parameters(after))) {
            String[] path = change.path().split("/", 3);
            String member = path.length < 3 ? "" : path[2];
            members.computeIfAbsent(path[1], n -> new ArrayList<>())
                    .add(new ValueChange(member, change.before(), change.after()));
        }
        List<Rule> rules = Stream.concat(before.rules().rules().stream(), after.rules().rules().stream()).toList();
        return members.entrySet().stream()
                .map(m -> ParameterChange.of(m.getKey(), before.numbers().parameters().parameter(m.getKey()),
                        after.numbers().parameters().parameter(m.getKey()), List.copyOf(m.getValue()), rules))
                .toList();
    }

    private static JsonNode parameters(PolicyPackage of) {
        return of.files().content(Parameters.FILE).map(StrictJson::readTree)
                .orElseGet(() -> StrictJson.readTree(NO_PARAMETERS.getBytes(StandardCharsets.UTF_8)));
    }

    private List<DocumentChange> scenarios() {
        return paths().stream()
                .filter(path -> path.startsWith(SCENARIOS) && path.endsWith(".json"))
                .map(path -> new DocumentChange(path,
                        Kind.of(before.files().content(path), after.files().content(path)), documents(path)))
                .filter(change -> !change.members().isEmpty())
                .toList();
    }

    private List<ValueChange> documents(String path) {
        return JsonChanges.between(before.files().content(path), after.files().content(path));
    }

    private List<ValueChange> files() {
        return paths().stream()
                .filter(path -> !path.equals(Manifest.FILE))
                .map(path -> new ValueChange(path, digest(before, path), digest(after, path)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Optional<String> digest(PolicyPackage of, String path) {
        return of.files().content(path).map(Digest::sha256);
    }

    private SortedSet<String> paths() {
        return both(before.files().paths().stream(), after.files().paths().stream());
    }

    private static SortedSet<String> both(Stream<String> before, Stream<String> after) {
        SortedSet<String> both = new TreeSet<>();
        Stream.concat(before, after).forEach(both::add);
        return both;
    }
}
