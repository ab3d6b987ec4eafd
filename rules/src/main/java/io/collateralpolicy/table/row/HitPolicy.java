package io.collateralpolicy.table.row;

/** Which row answers. */
public enum HitPolicy {
    /** The only one that matches: two rows that could both match are refused when the table is read. */
    UNIQUE,
    /** The first one that matches, in the order of the file. */
    FIRST,
    /** Every slice of a measure up to its size: outputs are rates, summed over the slices. */
    MARGINAL,
    /** All that match, in the order of the file: a grid of scenarios. */
    COLLECT
}
