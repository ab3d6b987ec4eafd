package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a rule, or the host, found.
 *
 * @param ruleId     who says it
 * @param title      the rule's sentence
 * @param family     the family of the rule id
 * @param effect     what it does to the decision
 * @param state      the state it speaks of
 * @param subject    of whom
 * @param metric     what was measured
 * @param actual     what it is
 * @param limit      what it must stand to
 * @param comparison how
 * @param passed     whether it does
 * @param distance   room when positive, what is missing when negative; absent where nothing is measured
 * @param source     document and section
 * @param table      the table of the limit, null when none
 * @param row        its row, null when none
 */
public record Finding(
        String ruleId,
        String title,
        Family family,
        Effect effect,
        State state,
        Map<String, String> subject,
        String metric,
        String actual,
        String limit,
        Comparison comparison,
        boolean passed,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> distance,
        String source,
        Optional<String> table,
        Optional<String> row) {

    /** Sorted, so that every process writes the same bytes: the order of an immutable map differs from run to run. */
    public Finding {
        subject = Collections.unmodifiableMap(new TreeMap<>(subject));
    }

    /** The same, said of where its limit comes from. */
    public Finding from(String otherTable, String otherRow) {
        return new Finding(ruleId, title, family, effect, state, subject, metric, actual, limit, comparison, passed, distance,
                source, Optional.of(otherTable), Optional.of(otherRow));
    }

    /** What it does to the decision. */
    public enum Effect {
        NONE,
        REFUSE,
        INELIGIBLE,
        FROZEN_FOR_NEW,
        EXCLUDED,
        TRIP,
        BREACH
    }

    /** The state it speaks of; the names are the wire's. */
    public enum State {
        current,
        projected
    }

    /** How actual must stand to limit. */
    public enum Comparison {
        LESS_OR_EQUAL,
        GREATER_OR_EQUAL,
        EQUAL
    }
}
