package io.collateralpolicy.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fact against one pattern of a rule.
 *
 * @param condition   {@code MATCH}, {@code ABSENT}, {@code PRESENT} or {@code ANY_OF}: what the rule asks of such facts
 * @param fact        the fact's type
 * @param subject     which fact
 * @param holds       whether the pattern fits; absent when that hangs on another fact of the rule
 * @param comparisons each comparison of the pattern
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Explained(
        Asked condition,
        String fact,
        Map<String, String> subject,
        Optional<Boolean> holds,
        List<Compared> comparisons) {

    /** What a rule asks of facts of a kind. */
    public enum Asked {
        MATCH,
        ABSENT,
        PRESENT,
        ANY_OF
    }
}
