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
    SERVER_STARTED
}
