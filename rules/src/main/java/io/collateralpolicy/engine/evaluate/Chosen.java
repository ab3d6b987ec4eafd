package io.collateralpolicy.engine.evaluate;

import java.util.Arrays;

/**
 * What was chosen so far: (rule, subject, call, other) packed into longs, so that collecting allocates
 * nothing and sorting is sorting numbers.
 *
 * <p>Bits from the top: 8 of rule, 20 of subject, 12 of call, 20 of other plus one.
 */
final class Chosen {

    static final int FACTS_MAX = (1 << 20) - 2;
    private static final long FACT_MASK = (1 << 20) - 1;
    private static final long CALL_MASK = (1 << 12) - 1;

    private long[] keys = new long[32];
    private int size;

    /** @param other place of the fact that the bound is read from, −1 when there is none */
    void add(int rule, int subject, int call, int other) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size++] = (((long) rule << 20 | subject) << 12 | call) << 20 | other + 1;
    }

    /** Sorted by rule, subject, call and other, each once. */
    long[] distinct() {
        Arrays.sort(keys, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || keys[i] != keys[kept - 1]) {
                keys[kept++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, kept);
    }

    static int subject(long key) {
        return (int) (key >>> 32 & FACT_MASK);
    }

    static int call(long key) {
        return (int) (key >>> 20 & CALL_MASK);
    }

    /** −1 when there is none. */
    static int other(long key) {
        return (int) (key & FACT_MASK) - 1;
    }
}
