package io.collateralpolicy.replay;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a decision rested on beside its request and its package, as it is stored: what the request carries is not said
 * again, and account and market stand here by their digests.
 *
 * @param accountDigest of the account, when the request only refers to it
 * @param marketDigest  of the market, when it is the server's
 * @param asOf          the instant the facts hold at
 * @param breakers      as they stood
 * @param effectiveFrom since when the package is active
 */
public record RecordedContext(
        Optional<String> accountDigest,
        Optional<String> marketDigest,
        Instant asOf,
        List<BreakerUsed> breakers,
        Instant effectiveFrom) {}
