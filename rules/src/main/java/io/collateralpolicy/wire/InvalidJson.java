package io.collateralpolicy.wire;

/** A document that cannot be read, with the place of the first fault. */
public final class InvalidJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final int line;
    private final int column;

    /**
     * @param path    JSON pointer of the faulty member, empty for the document itself
     * @param message lower-case start, no full stop, no Java names
     * @param line    from 1
     * @param column  from 1
     */
    public InvalidJson(String path, String message, int line, int column) {
        super(message);
        this.path = path;
        this.line = line;
        this.column = column;
    }

    public String path() {
        return path;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
