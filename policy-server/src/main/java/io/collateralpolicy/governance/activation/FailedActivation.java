package io.collateralpolicy.governance.activation;

/** A package that was agreed on and cannot answer: what is in force stays. */
final class FailedActivation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedActivation(String why) {
        super(why);
    }
}
