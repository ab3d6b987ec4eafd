package io.collateralpolicy.audit.verify.note;

/** This is no signed note, no checkpoint or no key. */
public final class InvalidNote extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidNote(String message) {
        super(message);
    }
}
