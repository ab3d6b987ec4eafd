package io.collateralpolicy.margin;

import java.util.List;

/**
 * The numbered editions of the formulas in this jar. A corrected formula is a new edition that a policy adopts, and the
 * old one stays, so that a decision replays to the byte.
 */
public final class MarginEdition {

    /** Oldest first. */
    public static final List<String> KNOWN = List.of("1");

    private MarginEdition() {}

    /** Whether this jar computes by it. */
    public static boolean isKnown(String edition) {
        return KNOWN.contains(edition);
    }
}
