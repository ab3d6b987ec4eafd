package io.collateralpolicy.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.governance.impact.ComputedImpact;
import java.time.Instant;
import java.util.Optional;

/**
 * An impact, running or done.
 *
 * @param report what was found, as it may be signed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ShownImpact(
        String impactId,
        String draftId,
        String policy,
        String before,
        String after,
        ComputedImpact.State state,
        String accountsDone,
        String accountsTotal,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> problem,
        Optional<JsonNode> report) {

    static ShownImpact of(ComputedImpact impact, Optional<JsonNode> report) {
        return new ShownImpact(impact.impactId(), impact.draftId(), impact.policy(), impact.before(), impact.after(),
                impact.state(), Long.toString(impact.accountsDone()), Long.toString(impact.accountsTotal()),
                impact.startedBy(), impact.startedAt(), impact.endedAt(), impact.problem(), report);
    }
}
