package io.collateralpolicy.governance.proposal;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said.
 *
 * @param kind    on what occasion
 * @param verdict of a review
 * @param text    in words, may be empty
 * @param subject who
 * @param at      when
 */
public record Remark(Kind kind, Optional<Verdict> verdict, String text, String subject, Instant at) {

    /** On what occasion. */
    public enum Kind {
        REVIEW,
        COMMENT,
        APPROVAL,
        REVOCATION,
        REJECTION,
        ROLLBACK
    }

    /** What a reviewer thinks of it. */
    public enum Verdict {
        ENDORSED,
        CHANGES_REQUESTED
    }
}
