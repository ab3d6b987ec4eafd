package io.collateralpolicy.policy.diff;

import java.util.List;

/**
 * A scenario.
 *
 * @param path    of its file
 * @param kind    what became of it
 * @param members each that differs
 */
public record DocumentChange(String path, Kind kind, List<ValueChange> members) {}
