package io.collateralpolicy.diagnostic;

/**
 * A place in a text, as editors count: lines and columns from 1, the end exclusive.
 *
 * @param line      first line
 * @param column    first column
 * @param endLine   last line
 * @param endColumn column after the last character
 */
public record Range(int line, int column, int endLine, int endColumn) {

    /** The start of a file, for what has no better place. */
    public static final Range START = new Range(1, 1, 1, 1);

    public static Range at(int line, int column, int length) {
        return new Range(line, column, line, column + length);
    }
}
