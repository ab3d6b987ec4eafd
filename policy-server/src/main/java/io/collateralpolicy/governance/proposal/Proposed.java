package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.evidence.SignedEvidence;
import java.time.Instant;
import java.util.Optional;

/**
 * What is proposed; nothing of it ever changes.
 *
 * @param proposalId    its name
 * @param draftId       the draft it was made of
 * @param impactId      the impact among its evidence
 * @param title         the draft's
 * @param rationale     why it should be done
 * @param proposedBy    who proposed it
 * @param proposedAt    when
 * @param effectiveFrom when it is wanted to hold, where that is not as soon as it may
 * @param evidence      everything that stands behind it, by digest
 */
public record Proposed(
        String proposalId,
        String draftId,
        String impactId,
        String title,
        String rationale,
        String proposedBy,
        Instant proposedAt,
        Optional<Instant> effectiveFrom,
        SignedEvidence evidence) {

    public String policy() {
        return evidence.policy();
    }

    /** Package digest of what is proposed. */
    public String packageDigest() {
        return evidence.after().packageDigest();
    }

    /** Package digest of what it replaces. */
    public String baseDigest() {
        return evidence.before().packageDigest();
    }
}
