package io.collateralpolicy.decision.sweep;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of a book, in the order in which its accounts were first stored.
 *
 * @param after   numbers above this
 * @param last    the last number that belongs to it
 * @param swept   what the sweep found; empty until it has come by
 * @param written whether an account of it was written since
 */
record Part(long after, long last, Optional<SweptPart> swept, boolean written) {

    /** The end of a book that nobody has looked at: new accounts come here. */
    static Part ofAllAfter(long number) {
        return new Part(number, Long.MAX_VALUE, Optional.empty(), false);
    }

    boolean contains(long number) {
        return number > after && number <= last;
    }

    /** The same, to be judged again. */
    Part afterWrite() {
        return new Part(after, last, swept, true);
    }

    /** When it was judged; what never was comes first. */
    Instant asOf() {
        return swept.map(SweptPart::asOf).orElse(Instant.MIN);
    }

    /** Whether it must be judged again: something that it rests on has changed, or it is too long ago. */
    boolean isDue(Circumstances now, Instant judgedBefore) {
        return written || swept.filter(of -> !of.asOf().isBefore(judgedBefore) && !of.restsOnOther(now)).isEmpty();
    }
}
