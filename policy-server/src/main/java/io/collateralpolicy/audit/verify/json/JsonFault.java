package io.collateralpolicy.audit.verify.json;

/** These bytes are not the JSON they must be. */
public final class JsonFault extends Exception {

    private static final long serialVersionUID = 1L;

    JsonFault(String message, int at) {
        super(message + " (byte " + at + ")");
    }
}
