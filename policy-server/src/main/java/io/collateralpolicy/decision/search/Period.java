package io.collateralpolicy.decision.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time in which decisions were made; their ids begin with it, so a period is a range of ids.
 *
 * @param from  the first instant
 * @param until the end, exclusive
 */
public record Period(Optional<Instant> from, Optional<Instant> until) {

    /** Without bounds. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /** Below every id, in whichever order a database sorts text. */
    private static final String FIRST = "dec_0";
    /** Nothing is rounded up that has nothing above it. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    public static Period between(Instant from, Instant until) {
        return new Period(Optional.of(from), Optional.of(until));
    }

    String firstId() {
        return from.map(Period::id).orElse(FIRST);
    }

    String endId() {
        return until.map(Period::id).orElse(SortedIds.LAST);
    }

    /** The smallest id of an instant; decisions are made at whole milliseconds, so what lies between is rounded up. */
    private static String id(Instant at) {
        Instant whole = at.truncatedTo(ChronoUnit.MILLIS);
        return "dec_" + SortedIds.time(whole.equals(at) || at.isAfter(LAST) ? whole : whole.plusMillis(1));
    }
}
