package io.collateralpolicy.decision;

import io.collateralpolicy.decision.search.SortedIds;
import java.math.BigInteger;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Ids that sort by time: {@code dec_} and a ULID, 48 bits of milliseconds and 80 random ones in Crockford's base 32. */
public final class DecisionIds {

    /** What an id looks like. */
    public static final String PATTERN = "dec_[0-9A-HJKMNP-TV-Z]{26}";
    /** Behind every id in their order. */
    public static final String LAST = SortedIds.LAST;

    private static final String TAIL = "[0-9A-HJKMNP-TV-Z]{26}";
    private static final int RANDOM_BITS = 80;

    private final RandomGenerator random;

    public DecisionIds(RandomGenerator random) {
        this.random = random;
    }

    public String next(Instant at) {
        return next("dec_", at);
    }

    /** What an id of another kind looks like. */
    public static String pattern(String prefix) {
        return prefix + TAIL;
    }

    /** Behind every id of another kind. */
    public static String last(String prefix) {
        return LAST.replaceFirst("^dec_", prefix);
    }

    /** The same of another kind. */
    public String next(String prefix, Instant at) {
        byte[] tail = new byte[RANDOM_BITS / Byte.SIZE];
        random.nextBytes(tail);
        return prefix + SortedIds.ulid(at, new BigInteger(1, tail));
    }
}
