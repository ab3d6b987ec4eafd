package io.collateralpolicy.audit.verify.content;

/** A content that an entry names is not what the entry says. */
final class ContentFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean absent;

    private ContentFault(String message, boolean absent) {
        super(message);
        this.absent = absent;
    }

    static ContentFault absent(String what) {
        return new ContentFault(what + " is missing", true);
    }

    static ContentFault wrong(String message) {
        return new ContentFault(message, false);
    }

    /** Whether it is not there at all. */
    boolean isAbsent() {
        return absent;
    }
}
