package io.collateralpolicy.decision;

import java.math.BigInteger;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Ids that sort by time: {@code dec_} and a ULID, 48 bits of milliseconds and 80 random ones in Crockford's base 32. */
public final class DecisionIds {

    /** What an id looks like. */
    public static final String PATTERN = "dec_[0-9A-HJKMNP-TV-Z]{26}";
    /** Behind every id in their order. */
    public static final String LAST = "dec_~";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int RANDOM_BITS = 80;

    private final RandomGenerator random;

    public DecisionIds(RandomGenerator random) {
        this.random = random;
    }

    public String next(Instant at) {
        return next("dec_", at);
    }

    /** The same of another kind. */
    public String next(String prefix, Instant at) {
        byte[] tail = new byte[RANDOM_BITS / Byte.SIZE];
        random.nextBytes(tail);
        BigInteger number = BigInteger.valueOf(at.toEpochMilli()).shiftLeft(RANDOM_BITS).add(new BigInteger(1, tail));
        StringBuilder text = new StringBuilder(LENGTH);
        for (int shift = (LENGTH - 1) * 5; shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return prefix + text;
    }
}
