package io.collateralpolicy.audit;

/** What an entry of the log records. */
public enum AuditType {
    DECISION,
    POLICY_ACTIVATED,
    SIGN_IN,
    SIGN_IN_REFUSED,
    BREAKER_TRIPPED,
    ACCOUNT_SETTLED,
    BOOK_POLICY_GIVEN,
    RESERVATION_ENDED,
    TERMS_AGREED,
    GAP,
    DRAFT_CREATED,
    DRAFT_CHANGED,
    DRAFT_VALIDATED,
    DRAFT_DISCARDED,
    IMPACT_COMPUTED,
    /** A proposal went from one state to another. */
    PROPOSAL_TRANSITION,
    /** Somebody approved, reviewed, commented or agreed, and its state stays. */
    PROPOSAL_ACT,
    /** Somebody tried what is not allowed. */
    GOVERNANCE_REFUSED,
    BREAKER_RESET,
    SERVER_STARTED
}
