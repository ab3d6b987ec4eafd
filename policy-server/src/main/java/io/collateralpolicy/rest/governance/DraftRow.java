package io.collateralpolicy.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Draft.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A draft in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DraftRow(
        String draftId,
        String policy,
        String title,
        String reason,
        State state,
        String version,
        String basePackageDigest,
        Instant createdAt,
        Instant changedAt,
        List<String> authors,
        Optional<String> proposalId) {

    static DraftRow of(Draft draft) {
        return new DraftRow(draft.draftId(), draft.policy(), draft.title(), draft.reason(), draft.state(),
                Long.toString(draft.version()), draft.baseDigest(), draft.createdAt(), draft.changedAt(), draft.authors(),
                draft.proposalId());
    }
}
