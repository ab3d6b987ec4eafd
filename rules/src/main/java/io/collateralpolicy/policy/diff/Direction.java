package io.collateralpolicy.policy.diff;

/** What a change does to an account that relies on the number. */
public enum Direction {
    /** Less may be borrowed, or more is required. */
    TIGHTENS,
    /** More may be borrowed, or less is required. */
    LOOSENS,
    /** The same number in other words. */
    NOTHING,
    /** The rules alone do not tell. */
    UNKNOWN;

    /** @param compared after with before, as a sign */
    static Direction of(int compared, boolean upTightens) {
        if (compared == 0) {
            return NOTHING;
        }
        return compared > 0 == upTightens ? TIGHTENS : LOOSENS;
    }
}
