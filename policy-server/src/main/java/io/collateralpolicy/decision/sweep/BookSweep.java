package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.book.BookPages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The sweep of one book: what it has found, and which parts are next. One thread sweeps and has help; any may look. */
final class BookSweep {

    /** Accounts of a part: enough that reading them costs little each, few enough that one write is seen soon. */
    static final int PART = 200;
    /** Parts judged in one step: work for every processor, and not so much that another book waits long. */
    static final int TOGETHER = 16;

    /** How long a transaction that writes accounts may take to be seen; what it wrote carries the time it began. */
    private static final Duration UNSEEN = Duration.ofSeconds(10);
    /** Steps between two looks at what was written. */
    private static final int STEPS_PER_LOOK = 2;

    private final String book;
    private final BookPages pages;
    private final Clock clock;
    private final Duration every;
    private final Executor workers;
    private final Pace pace = new Pace();
    /** What is known of each part; what was seen to be written stays seen, though judging it fails. */
    private List<Part> parts = List.of(Part.ofAllAfter(0));
    private Set<BookPages.Written> known = Set.of();
    private Optional<Instant> looked = Optional.empty();
    private int steps;
    private volatile SweptBook found;

    /**
     * Of a book that nobody has looked at.
     *
     * @param every   parts that were judged longer ago are judged again: prices grow old though nothing changes
     * @param workers who judge parts, each one at a time
     */
    BookSweep(String book, Sweeps.Sources sources, Clock clock, Duration every, Executor workers) {
        this.book = book;
        this.pages = sources.pages();
        this.clock = clock;
        this.every = every;
        this.workers = workers;
        this.found = new SweptBook(book, parts, Optional.empty(), false, 0);
    }

    SweptBook found() {
        return found;
    }

    /**
     * Judges the parts that wait longest.
     *
     * @return how many accounts that were; empty where nothing is due
     */
    OptionalInt step(Circumstances now) {
        parts = cut(parts);
        if (steps++ % STEPS_PER_LOOK == 0) {
            noticeWritten();
        }
        List<Part> due = due(now);
        if (due.isEmpty()) {
            noticeWritten();
            due = due(now);
        }
        if (due.isEmpty()) {
            pace.rest();
            found = new SweptBook(book, parts, Optional.of(now), true, pace.perSecond());
            return OptionalInt.empty();
        }
        return OptionalInt.of(judge(due, now));
    }

    /** The end of the book that nobody has looked at becomes parts, so that many can judge it at once. */
    private List<Part> cut(List<Part> known) {
        List<Part> parts = new ArrayList<>(known);
        Part end = parts.get(parts.size() - 1);
        if (end.swept().isEmpty()) {
            List<Long> numbers = pages.numbers(book, end.after(), PART * TOGETHER);
            for (int next = PART; next <= numbers.size(); next += PART) {
                Part last = parts.remove(parts.size() - 1);
                parts.addAll(last.cutAt(numbers.get(next - 1)));
            }
        }
        return parts;
    }

    /** Those judged longest ago first; whether a part is due is asked no longer than until there are enough. */
    private List<Part> due(Circumstances now) {
        Instant judgedBefore = clock.instant().minus(every);
        return parts.stream()
                .sorted(Comparator.comparing(Part::asOf))
                .filter(part -> part.isDue(now, judgedBefore))
                .limit(TOGETHER)
                .toList();
    }

    private int judge(List<Part> due, Circumstances now) {
        long start = System.nanoTime();
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<Long, CompletableFuture<List<Part>>> judging = new HashMap<>();
        due.forEach(part -> judging.put(
                part.after(), CompletableFuture.supplyAsync(() -> judged(part, new Judge(now, asOf)), workers)));
        parts = parts.stream()
                .flatMap(part -> after(part, judging))
                .toList();
        int accounts = judging.values().stream()
                .filter(done -> !done.isCompletedExceptionally())
                .mapToInt(own -> own.join().get(0).accounts())
                .sum();
        pace.judged(accounts, Duration.ofNanos(System.nanoTime() - start));
        found = new SweptBook(book, parts, Optional.of(now), false, pace.perSecond());
        judging.values().forEach(CompletableFuture::join);
        return accounts;
    }

    /** One that could not be judged stays as it was, and keeps no other from being judged. */
    private static Stream<Part> after(Part part, Map<Long, CompletableFuture<List<Part>>> judging) {
        return Optional.ofNullable(judging.get(part.after()))
                .map(own -> own.handle((judged, failure) -> failure == null ? judged : List.of(part)).join())
                .orElse(List.of(part))
                .stream();
    }

    /** A part that has grown becomes two; the last one takes what is new. */
    private List<Part> judged(Part part, Judge judge) {
        List<BookPages.Numbered> accounts = pages.next(book, part.after(), part.last(), PART);
        long last = accounts.size() < PART ? part.last() : accounts.get(PART - 1).number();
        List<Part> cut = last < part.last() ? part.cutAt(last) : List.of(part);
        List<Part> judged = new ArrayList<>(cut);
        judged.set(0, cut.get(0).found(SweptPart.of(accounts, judge)));
        return judged;
    }

    /** What was written since the last look, each version once, though every look goes back far enough to miss none. */
    private void noticeWritten() {
        Instant now = clock.instant();
        Instant from = looked.orElse(now).minus(UNSEEN);
        looked = Optional.of(now);
        Set<BookPages.Written> written = new HashSet<>(pages.since(book, from));
        List<Part> noticed = new ArrayList<>(parts);
        for (BookPages.Written account : written) {
            if (!known.contains(account)) {
                noticed.replaceAll(part -> part.contains(account.number()) ? part.afterWrite() : part);
            }
        }
        parts = noticed;
        known = written;
    }
}
