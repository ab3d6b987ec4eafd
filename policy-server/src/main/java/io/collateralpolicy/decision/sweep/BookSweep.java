package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.book.BookPages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The sweep of one book: what it has found, and which part is next. One thread sweeps, any may look. */
final class BookSweep {

    /** Accounts of a part: enough that reading them costs little each, few enough that one write is seen soon. */
    static final int PART = 200;

    /** How long a transaction that writes accounts may take to be seen; what it wrote carries the time it began. */
    private static final Duration UNSEEN = Duration.ofSeconds(10);
    /** Parts judged between two looks at what was written. */
    private static final int STEPS_PER_LOOK = 20;

    private final String book;
    private final BookPages pages;
    private final Clock clock;
    private final Duration every;
    private final Pace pace = new Pace();
    private Set<BookPages.Written> known = Set.of();
    private Optional<Instant> looked = Optional.empty();
    private int steps;
    private volatile SweptBook found;

    /** @param every parts that were judged longer ago are judged again: prices grow old though nothing changes */
    BookSweep(String book, BookPages pages, Clock clock, Duration every) {
        this.book = book;
        this.pages = pages;
        this.clock = clock;
        this.every = every;
        this.found = new SweptBook(book, List.of(Part.ofAllAfter(0)), Optional.empty(), false, 0);
    }

    SweptBook found() {
        return found;
    }

    /**
     * Judges the part that waits longest.
     *
     * @return how many accounts that were; empty where nothing is due
     */
    OptionalInt step(Circumstances now) {
        List<Part> parts = new ArrayList<>(found.parts());
        if (steps++ % STEPS_PER_LOOK == 0) {
            noticeWritten(parts);
        }
        OptionalInt due = due(parts, now);
        if (due.isEmpty()) {
            noticeWritten(parts);
            due = due(parts, now);
        }
        if (due.isEmpty()) {
            pace.rest();
            found = new SweptBook(book, parts, Optional.of(now), true, pace.perSecond());
            return due;
        }
        return OptionalInt.of(judge(parts, due.getAsInt(), now));
    }

    private OptionalInt due(List<Part> parts, Circumstances now) {
        Instant judgedBefore = clock.instant().minus(every);
        int oldest = -1;
        for (int i = 0; i < parts.size(); i++) {
            boolean older = oldest < 0 || parts.get(i).asOf().isBefore(parts.get(oldest).asOf());
            if (older && parts.get(i).isDue(now, judgedBefore)) {
                oldest = i;
            }
        }
        return oldest < 0 ? OptionalInt.empty() : OptionalInt.of(oldest);
    }

    /** A part that has grown becomes two; the last one takes what is new. */
    private int judge(List<Part> parts, int index, Circumstances now) {
        long start = System.nanoTime();
        Part part = parts.get(index);
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BookPages.Numbered> accounts = pages.next(book, part.after(), part.last(), PART);
        long last = accounts.size() < PART ? part.last() : accounts.get(PART - 1).number();
        parts.set(index, new Part(part.after(), last, Optional.of(SweptPart.of(accounts, now, asOf)), false));
        if (last < part.last()) {
            parts.add(index + 1, new Part(last, part.last(), Optional.empty(), false));
        }
        pace.judged(accounts.size(), Duration.ofNanos(System.nanoTime() - start));
        found = new SweptBook(book, parts, Optional.of(now), false, pace.perSecond());
        return accounts.size();
    }

    /** What was written since the last look, each version once, though every look goes back far enough to miss none. */
    private void noticeWritten(List<Part> parts) {
        Optional<Instant> from = looked.map(last -> last.minus(UNSEEN));
        looked = Optional.of(clock.instant());
        Set<BookPages.Written> written =
                new HashSet<>(from.map(since -> pages.since(book, since)).orElse(List.of()));
        for (BookPages.Written account : written) {
            if (!known.contains(account)) {
                parts.replaceAll(part -> part.contains(account.number()) ? part.afterWrite() : part);
            }
        }
        known = written;
    }
}
