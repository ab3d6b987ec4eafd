package io.collateralpolicy.assessment.basis;

/** The policy says nothing where it must say something: there is no decision. */
public final class PolicyGap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PolicyGap(String message) {
        super(message);
    }
}
