package io.collateralpolicy.table.cell;

/** A cell that means nothing its column allows. */
public final class InvalidCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String suggestion;

    InvalidCell(String code, String message, String suggestion) {
        super(message);
        this.code = code;
        this.suggestion = suggestion;
    }

    public String code() {
        return code;
    }

    public String suggestion() {
        return suggestion;
    }
}
