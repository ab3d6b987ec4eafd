package io.collateralpolicy.decision.sweep;

import java.time.Instant;
import java.util.List;
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

    /** The same, judged. */
    Part found(SweptPart by) {
        return new Part(after, last, Optional.of(by), false);
    }

    /** In its place one that ends at a number, and what is left, which nobody has judged. */
    List<Part> cutAt(long number) {
        return List.of(new Part(after, number, Optional.empty(), false), new Part(number, last, Optional.empty(), false));
    }

    /** How many accounts were judged. */
    int accounts() {
        return swept.map(SweptPart::accounts).orElse(0);
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
