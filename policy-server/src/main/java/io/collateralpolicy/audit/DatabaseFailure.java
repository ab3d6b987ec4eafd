package io.collateralpolicy.audit;

/** The database does not do what it must; no caller can mend that. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
