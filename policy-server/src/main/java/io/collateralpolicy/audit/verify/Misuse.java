package io.collateralpolicy.audit.verify;

/** The command was not asked as it can be. */
final class Misuse extends Exception {

    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
