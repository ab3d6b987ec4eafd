package io.collateralpolicy.governance.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of a draft.
 *
 * @param path      inside the package
 * @param digest    of its text
 * @param changedBy who wrote it last; empty for the base's own
 * @param changedAt when
 */
public record DraftFile(String path, String digest, Optional<String> changedBy, Optional<Instant> changedAt) {}
