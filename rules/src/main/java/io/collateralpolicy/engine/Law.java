package io.collateralpolicy.engine;

/** How several choices of one kind about one subject become one: order can never matter. */
public enum Law {
    /** It holds if any rule says so. */
    ANY,
    /** It holds only if every rule that speaks of it agrees, and at least one speaks. */
    ALL,
    /** The largest value holds. */
    LARGEST,
    /** The smallest value holds. */
    SMALLEST,
    /** Exactly one distinct value, else the policy is in conflict and decides nothing. */
    ONE
}
