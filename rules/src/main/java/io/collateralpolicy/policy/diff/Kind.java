package io.collateralpolicy.policy.diff;

import java.util.Optional;

/** What became of a part of a package. */
public enum Kind {
    ADDED,
    REMOVED,
    CHANGED;

    static Kind of(Optional<?> before, Optional<?> after) {
        return before.isEmpty() ? ADDED : after.isEmpty() ? REMOVED : CHANGED;
    }
}
