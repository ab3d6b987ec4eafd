package io.collateralpolicy.governance.lifecycle;

import java.time.Instant;

/** What somebody wants to do to a proposal. */
public sealed interface Act {

    /** Counts for the quorum. */
    record Approve(String evidenceDigest) implements Act {}

    /** Takes an approval back: one's own, or an admin that of a stolen account. */
    record Revoke(String approver) implements Act {}

    /** Ends it; one is enough. */
    record Reject(String evidenceDigest) implements Act {}

    /** Its authors no longer want it. */
    record Withdraw() implements Act {}

    /** The draft it came from was edited, which voids what was approved. */
    record DraftEdited() implements Act {}

    /** Ends it before it is executed. */
    record Cancel() implements Act {}

    /** Puts it in force, from an instant that is not before now. */
    record Execute(String evidenceDigest, Instant effectiveFrom) implements Act {}

    /** It does not compile, or recorded decisions fail under it. */
    record FailActivation(String evidenceDigest) implements Act {}

    /** Another activation of the policy was executed. */
    record Supersede() implements Act {}

    /** One of two people wants what was there before. */
    record RollBack() implements Act {}

    /** The name of the resource that stands for it. */
    default String resource() {
        if (this instanceof Approve) {
            return "approvals";
        } else if (this instanceof Revoke) {
            return "revocations";
        } else if (this instanceof Reject) {
            return "rejections";
        } else if (this instanceof Withdraw || this instanceof DraftEdited) {
            return "withdrawals";
        } else if (this instanceof Cancel) {
            return "cancellations";
        } else if (this instanceof RollBack) {
            return "rollbacks";
        }
        return this instanceof Supersede ? "activations" : "executions";
    }
}
