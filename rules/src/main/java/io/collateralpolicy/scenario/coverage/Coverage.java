package io.collateralpolicy.scenario.coverage;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.row.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every rule and every row with the examples that reach it; no example is a gap that nobody tried.
 *
 * @param rules by id
 * @param rows  by table, in the order of its file; those of the asset table are read by the host and not here
 */
public record Coverage(List<RuleReached> rules, List<RowReached> rows) {

    /** A rule and the examples it spoke in, by path. */
    public record RuleReached(String ruleId, List<String> scenarios) {}

    /** A row and the examples it was found in, by path. */
    public record RowReached(String table, String row, List<String> scenarios) {}

    /** Listens to rules while examples are tried. */
    public static final class Recorder {

        private final ReadyPolicy policy;
        private final Map<String, Set<String>> rules = new TreeMap<>();
        private final Map<String, Map<String, Set<String>>> rows = new TreeMap<>();

        public Recorder(ReadyPolicy policy) {
            this.policy = policy;
        }

        /** Asks as the policy is asked, and notes who answered under the name of an example. */
        public RuleEvaluation listening(String scenario, RuleEvaluation asked) {
            return (stage, facts) -> {
                List<Choice> choices = asked.evaluate(stage, facts);
                choices.forEach(choice -> note(scenario, choice));
                return choices;
            };
        }

        private void note(String scenario, Choice choice) {
            rules.computeIfAbsent(choice.rule().ruleId(), id -> new TreeSet<>()).add(scenario);
            choice.arguments().stream().map(Argument::row).flatMap(Optional::stream)
                    .flatMap(row -> row.rows().stream())
                    .forEach(row -> note(scenario, row));
        }

        private void note(String scenario, Row row) {
            rows.computeIfAbsent(row.table(), table -> new TreeMap<>())
                    .computeIfAbsent(row.name(), name -> new TreeSet<>())
                    .add(scenario);
        }

        public Coverage coverage() {
            List<RuleReached> ofRules = policy.source().rules().rules().stream()
                    .map(rule -> rule.header().ruleId())
                    .map(id -> new RuleReached(id, List.copyOf(rules.getOrDefault(id, Collections.emptySet()))))
                    .toList();
            List<RowReached> ofRows = new ArrayList<>();
            policy.source().numbers().tables().forEach((name, table) -> {
                if (name.equals(policy.manifest().host().assets())) {
                    return;
                }
                Map<String, Set<String>> reached = rows.getOrDefault(name, Map.of());
                table.rows().forEach(row -> ofRows.add(new RowReached(
                        name, row.get("row"), List.copyOf(reached.getOrDefault(row.get("row"), Set.of())))));
            });
            return new Coverage(ofRules, List.copyOf(ofRows));
        }
    }
}
