package io.collateralpolicy.problem;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * A failure as it may be logged: its kinds, its places, and its words up to the first thing they quote, for what is quoted
 * is a caller's: an account, a name, a row.
 */
public final class Redacted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern QUOTATION = Pattern.compile("[`'\"(=\\[{<].*", Pattern.DOTALL);

    private Redacted(String words, StackTraceElement[] places) {
        super(words);
        setStackTrace(places);
    }

    public static Redacted of(Throwable failure) {
        Redacted redacted = new Redacted(words(failure), failure.getStackTrace());
        if (failure.getCause() != null && failure.getCause() != failure) {
            redacted.initCause(of(failure.getCause()));
        }
        return redacted;
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        String state = failure instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "";
        return failure.getClass().getName() + state + ": " + QUOTATION.matcher(message).replaceFirst("").strip();
    }
}
