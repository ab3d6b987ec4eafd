package io.collateralpolicy.audit;

/** What an entry of the log records; what its content must say stands in {@code audit-entry.schema.json}. */
public enum AuditType {
    DECISION,
    POLICY_ACTIVATED(Order.OF_ALL_LOGS),
    /** An account is not known any more: what it was called, and what is kept of it, is gone. */
    ACCOUNT_ERASED,
    /** What is older, of a class, may be gone from here on. */
    CONTENTS_EXPIRED,
    LEGAL_HOLD_SET,
    LEGAL_HOLD_LIFTED,
    /** Somebody was not let in, or not to where they wanted; of one caller and place once a minute. */
    ACCESS_REFUSED,
    /** Somebody looked at decisions that others asked for, or at whose a pseudonym is. */
    RECORD_READ,
    SIGN_IN,
    SIGN_IN_REFUSED,
    BREAKER_TRIPPED(Order.OF_ALL_LOGS),
    ACCOUNT_SETTLED,
    BOOK_POLICY_GIVEN,
    RESERVATION_ENDED,
    TERMS_AGREED,
    GAP,
    DRAFT_CREATED(Order.OF_ALL_LOGS),
    DRAFT_CHANGED(Order.OF_ALL_LOGS),
    DRAFT_VALIDATED(Order.OF_ALL_LOGS),
    DRAFT_DISCARDED(Order.OF_ALL_LOGS),
    IMPACT_COMPUTED(Order.OF_ALL_LOGS),
    /** A proposal went from one state to another. */
    PROPOSAL_TRANSITION(Order.OF_ALL_LOGS),
    /** Somebody approved, reviewed, commented or agreed, and its state stays. */
    PROPOSAL_ACT(Order.OF_ALL_LOGS),
    /** Somebody tried what is not allowed. */
    GOVERNANCE_REFUSED(Order.OF_ALL_LOGS),
    BREAKER_RESET(Order.OF_ALL_LOGS),
    REPORT_GIVEN,
    SETTLED_ACTIONS_TAKEN,
    SERVER_STARTED,
    AUDIT_KEY_STARTED(Order.OF_ALL_LOGS),
    AUDIT_KEY_ROTATED(Order.OF_ALL_LOGS),
    EPOCH_BROKEN(Order.OF_ALL_LOGS),
    /** Somebody took the log out, with what entries name or without. */
    AUDIT_EXPORTED;

    /** Among which entries those of a type have one order. */
    public enum Order {
        OF_ITS_LOG,
        /** It carries a number that counts over the logs of all nodes: what is governed happens once for all of them. */
        OF_ALL_LOGS
    }

    private final Order order;

    AuditType() {
        this(Order.OF_ITS_LOG);
    }

    AuditType(Order order) {
        this.order = order;
    }

    public boolean isSequenced() {
        return order == Order.OF_ALL_LOGS;
    }
}
