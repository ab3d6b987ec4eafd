package io.collateralpolicy.decision.search;

import java.math.BigInteger;
import java.time.Instant;

/** How ids sort by time: a ULID, 48 bits of milliseconds and 80 other ones in Crockford's base 32. */
public final class SortedIds {

    /** Behind every id of a decision, in whichever order a database sorts text: one letter longer than any. */
    public static final String LAST = "dec_" + "Z".repeat(27);

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int TAIL_BITS = 80;
    private static final Instant END = Instant.ofEpochMilli((1L << 48) - 1);

    private SortedIds() {}

    /** @param tail what tells ids of one millisecond apart, below 2^80 */
    public static String ulid(Instant at, BigInteger tail) {
        BigInteger number = BigInteger.valueOf(at.toEpochMilli()).shiftLeft(TAIL_BITS).add(tail);
        StringBuilder text = new StringBuilder(LENGTH);
        for (int shift = (LENGTH - 1) * 5; shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    /** The first id of an instant; of one that no id can have, the first or last that there is. */
    public static String time(Instant at) {
        Instant bounded = at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at.isAfter(END) ? END : at;
        return ulid(bounded, BigInteger.ZERO);
    }
}
