package io.collateralpolicy.assessment.answer;

import java.time.Instant;

/**
 * The package that decided.
 *
 * @param name          policy
 * @param version       its label; decides nothing
 * @param packageDigest of its manifest, hence of every file
 * @param logicDigest   of its rules
 * @param effectiveFrom since when it is active
 */
public record PolicyUsed(
        String name, String version, String packageDigest, String logicDigest, Instant effectiveFrom) {}
