package io.collateralpolicy.book;

/**
 * What became of a write.
 *
 * @param kind           whether anything changed
 * @param accountVersion that stands now
 */
public record AccountChange(Kind kind, String accountVersion) {

    /** Whether anything changed. */
    public enum Kind {
        /** There was no such account. */
        CREATED,
        /** A newer version stands in place of an older. */
        REPLACED,
        /** The same content stood there already: a retry. */
        UNCHANGED
    }
}
