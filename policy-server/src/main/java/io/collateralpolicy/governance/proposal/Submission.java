package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.governance.lifecycle.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody proposes.
 *
 * @param draftId       of the draft
 * @param lane          how it should come into force
 * @param impactId      of the impact of exactly that draft
 * @param rationale     why
 * @param effectiveFrom when it should hold, where that is not as soon as it may
 * @param holdFor       how long, in the emergency lane
 */
public record Submission(
        String draftId,
        Lane lane,
        String impactId,
        String rationale,
        Optional<Instant> effectiveFrom,
        Optional<Duration> holdFor) {}
