package io.collateralpolicy.decision.activation;

import java.time.Instant;
import java.util.Optional;

/**
 * That a package answers for its policy.
 *
 * @param policy         name of the policy
 * @param packageDigest  which package
 * @param lane           how it came to be
 * @param effectiveFrom  since when
 * @param effectiveUntil until when, exclusive; empty: until the next one
 * @param recordedAt     when that became known
 * @param reason         why
 */
public record Activation(
        String policy,
        String packageDigest,
        Lane lane,
        Instant effectiveFrom,
        Optional<Instant> effectiveUntil,
        Instant recordedAt,
        String reason) {

    /** How a package comes into force. */
    public enum Lane {
        /** Shipped with the server and active from its first start. */
        SHIPPED,
        /** By a quorum, behind a delay. */
        STANDARD,
        /** At once, tightening new risk only, and not for long. */
        EMERGENCY,
        /** Back to the package that another one replaced. */
        ROLLBACK
    }

    boolean holdsAt(Instant instant) {
        return !effectiveFrom.isAfter(instant) && effectiveUntil.filter(until -> !instant.isBefore(until)).isEmpty();
    }
}
