package io.collateralpolicy.decision.search;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What a recorded decision is found by, read out of its contents.
 *
 * @param book of a stored account
 */
public record Mentioned(SortedSet<Mention> mentions, Optional<String> book) {}
