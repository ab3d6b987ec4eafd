package io.collateralpolicy.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two packages say differently of one thing, from the same facts.
 *
 * @param ruleId   the rule, or the host
 * @param title    its sentence
 * @param state    the state it speaks of
 * @param subject  of whom
 * @param metric   what is measured
 * @param decided  what the package that decided says; absent when it is silent
 * @param other    what the other says; absent when it is silent
 * @param sentence the same for people
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FindingChange(
        String ruleId,
        String title,
        Finding.State state,
        Map<String, String> subject,
        String metric,
        Optional<Said> decided,
        Optional<Said> other,
        String sentence) {

    /**
     * What one package says.
     *
     * @param effect     what it does to the decision
     * @param actual     what was measured
     * @param comparison how actual must stand to limit
     * @param limit      what it must stand to
     * @param passed     whether it does
     * @param source     document and section
     * @param table      of the limit
     * @param row        its row
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Said(
            Finding.Effect effect,
            String actual,
            Finding.Comparison comparison,
            String limit,
            boolean passed,
            String source,
            Optional<String> table,
            Optional<String> row) {

        static Said of(Finding finding) {
            return new Said(finding.effect(), finding.actual(), finding.comparison(), finding.limit(),
                    finding.passed(), finding.source(), finding.table(), finding.row());
        }

        private String sentence() {
            String sign = switch (comparison) {
                case LESS_OR_EQUAL -> "≤";
                case GREATER_OR_EQUAL -> "≥";
                case EQUAL -> "=";
            };
            return actual + " " + sign + " " + limit + (passed ? " holds" : " fails");
        }
    }

    private record Key(String ruleId, Finding.State state, Map<String, String> subject, String metric) {

        static Key of(Finding finding) {
            return new Key(finding.ruleId(), finding.state(), finding.subject(), finding.metric());
        }
    }

    /** Every finding that stands in one and not, or otherwise, in the other; those of the decision first, in its order. */
    public static List<FindingChange> between(Assessment decided, Assessment other) {
        Map<Key, Deque<Finding>> others = new LinkedHashMap<>();
        other.findings().forEach(f -> others.computeIfAbsent(Key.of(f), key -> new ArrayDeque<>()).add(f));
        List<FindingChange> changes = new ArrayList<>();
        for (Finding finding : decided.findings()) {
            Optional<Finding> twin = Optional.ofNullable(others.get(Key.of(finding))).map(Deque::poll);
            if (!twin.map(Said::of).equals(Optional.of(Said.of(finding)))) {
                changes.add(of(finding, Optional.of(finding), twin));
            }
        }
        others.values().forEach(left -> left.forEach(f -> changes.add(of(f, Optional.empty(), Optional.of(f)))));
        return List.copyOf(changes);
    }

    private static FindingChange of(Finding named, Optional<Finding> decided, Optional<Finding> other) {
        Optional<Said> before = decided.map(Said::of);
        Optional<Said> after = other.map(Said::of);
        return new FindingChange(named.ruleId(), named.title(), named.state(), named.subject(), named.metric(), before,
                after, sentence(named, before, after));
    }

    private static String sentence(Finding named, Optional<Said> decided, Optional<Said> other) {
        String whom = named.subject().isEmpty() ? "" : " of " + String.join(", ", named.subject().values());
        return named.ruleId() + ", " + named.metric() + whom + ": " + decided.map(Said::sentence).orElse("silent")
                + "; under the other package " + other.map(Said::sentence).orElse("silent");
    }
}
