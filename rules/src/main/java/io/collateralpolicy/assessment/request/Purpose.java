package io.collateralpolicy.assessment.request;

/** Whether the decision is recorded and receipted. */
public enum Purpose {
    /** Logged durably before the caller hears, with a receipt. */
    BINDING,
    /** Neither logged nor receipted. */
    QUOTE
}
