package io.collateralpolicy.governance.lifecycle;

import java.util.Set;

/** Where a proposal stands. Approved is passed through: the quorum starts the timelock. */
public enum State {
    IN_REVIEW,
    APPROVED,
    TIMELOCKED,
    READY,
    ACTIVE,
    SUPERSEDED,
    ROLLED_BACK,
    REJECTED,
    WITHDRAWN,
    CANCELLED,
    EXPIRED,
    FAILED_ACTIVATION;

    private static final Set<State> PENDING = Set.of(IN_REVIEW, APPROVED, TIMELOCKED, READY);

    /** Whether it may still come into force. */
    public boolean isPending() {
        return PENDING.contains(this);
    }
}
