package io.collateralpolicy.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import java.util.Optional;

/**
 * An account that was asked.
 *
 * @param book           where it stands
 * @param accountId      its id there
 * @param accountVersion which version of it
 * @param digest         of its content
 * @param terms          what was negotiated for it under the policy, and holds
 */
public record AccountLine(
        String book, String accountId, String accountVersion, String digest,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NegotiatedUsed> terms) {}
