package io.collateralpolicy.engine.hostile;

/** What became of an attack. */
enum Outcome {
    /** Its marker was there before a class was loaded. */
    RAN_WHILE_BUILT,
    /** Its marker was there after its classes were loaded and its rules fired. */
    RAN,
    /** Memory or stack were used up. */
    BROKE,
    /** Nothing came back in time, or the process was gone. */
    HELD,
    /** A link refused it. */
    STOPPED,
    /** Drools refused it, or it did nothing. */
    NOTHING;

    boolean isHarm() {
        return compareTo(HELD) <= 0;
    }
}
