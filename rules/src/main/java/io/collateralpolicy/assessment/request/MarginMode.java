package io.collateralpolicy.assessment.request;

/** How the parts of an account secure each other. */
public enum MarginMode {
    /** All collateral secures all obligations. */
    CROSS,
    /** The account is one pocket of its own: what it holds secures what it owes and nothing else. */
    ISOLATED
}
