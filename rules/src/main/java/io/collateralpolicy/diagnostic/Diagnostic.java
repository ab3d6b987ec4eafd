package io.collateralpolicy.diagnostic;

/**
 * One thing wrong with an authored file, said to its author: what, where, the bound, what to do.
 *
 * @param file       path inside the policy package
 * @param range      where; lines and columns from 1
 * @param severity   whether it stops the package
 * @param code       stable, kebab-case, for example {@code unknown-property}
 * @param message    lower-case start, no full stop, what the author wrote in backticks
 * @param suggestion what would be right, empty when nothing can be said
 */
public record Diagnostic(
        String file, Range range, Severity severity, String code, String message, String suggestion) {

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Diagnostic error(String file, Range range, String code, String message, String suggestion) {
        return new Diagnostic(file, range, Severity.ERROR, code, message, suggestion);
    }

    @Override
    public String toString() {
        String hint = suggestion.isEmpty() ? "" : "; " + suggestion;
        return file + ":" + range.line() + ":" + range.column() + " " + code + ": " + message + hint;
    }
}
