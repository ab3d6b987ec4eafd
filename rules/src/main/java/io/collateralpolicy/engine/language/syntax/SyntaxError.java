package io.collateralpolicy.engine.language.syntax;

import io.collateralpolicy.diagnostic.Range;

/** A rule cannot be read on from here. */
final class SyntaxError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Range range;
    private final String code;
    private final String suggestion;

    SyntaxError(Range range, String code, String message, String suggestion) {
        super(message, null, false, false);
        this.range = range;
        this.code = code;
        this.suggestion = suggestion;
    }

    static SyntaxError expected(String wanted, Token found) {
        return new SyntaxError(
                found.range(), "syntax", "expected " + wanted + ", found `" + found.shown() + "`", "");
    }

    void report(Problems problems) {
        problems.add(range, code, getMessage(), suggestion);
    }
}
