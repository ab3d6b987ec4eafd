package io.collateralpolicy.governance.lifecycle;

import io.collateralpolicy.access.Role;

/** How a change comes into force. */
public enum Lane {
    /** Anything, by a quorum, behind a delay. */
    STANDARD(Role.POLICY_APPROVER),
    /** Less new risk, at once, and not for long. */
    EMERGENCY(Role.GUARDIAN);

    private final Role approver;

    Lane(Role approver) {
        this.approver = approver;
    }

    /** Whose approval counts, and who may reject. */
    public Role approver() {
        return approver;
    }
}
