package io.collateralpolicy.governance.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A package on its way.
 *
 * @param draftId    its name
 * @param policy     whose package it is
 * @param baseDigest package it began from
 * @param title      for people
 * @param reason     why it is written
 * @param state      where it stands
 * @param version    counts its changes
 * @param createdBy  who began it
 * @param createdAt  when
 * @param changedAt  of the last change
 * @param authors    who began it and who wrote any part of it, by subject
 * @param validation of exactly these texts, where there is one
 * @param proposalId the last proposal made of it
 */
public record Draft(
        String draftId,
        String policy,
        String baseDigest,
        String title,
        String reason,
        State state,
        long version,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        List<String> authors,
        Optional<Validated> validation,
        Optional<String> proposalId) {

    /** Where a draft stands. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** Nothing speaks against it as it is. */
        VALIDATED,
        /** A proposal was made of it; an edit withdraws that. */
        PROPOSED,
        /** No longer wanted. */
        DISCARDED
    }

    /**
     * What was found of it.
     *
     * @param packageDigest what was looked at
     * @param reportDigest  the report's content
     * @param passed        whether nothing speaks against it
     * @param by            who asked
     * @param at            when
     */
    public record Validated(String packageDigest, String reportDigest, boolean passed, String by, Instant at) {}
}
