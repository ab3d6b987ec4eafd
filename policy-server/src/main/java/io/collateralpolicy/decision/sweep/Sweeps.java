package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.book.BookPages;
import io.collateralpolicy.book.BookPolicies;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.shelf.NegotiatedPolicies;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.market.ObservedMarket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The sweeps of all books that have a policy. One thread goes round, a few parts of each book in turn, so that no book waits
 * long for another; one worker a processor judges the parts. All are of low priority.
 */
public final class Sweeps implements AutoCloseable {

    private static final Duration REST = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final long CLOSE_MILLISECONDS = 10_000;

    private final Sources sources;
    private final Clock clock;
    private final Duration every;
    private final Map<String, BookSweep> sweeps = new ConcurrentHashMap<>();
    private final Thread thread = lowly(this::run);
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Sweeps::lowly);
    private final NegotiatedPolicies negotiated = new NegotiatedPolicies();
    private final Map<Duration, Seen> seen = new HashMap<>();
    private volatile boolean open = true;

    /** What a sweep reads beside the accounts. */
    public record Sources(BookPolicies policies, BookPages pages, ObservedMarket market, PolicyShelf shelf, Breakers breakers) {}

    /** The market as it was last put together: it is put together again once there is another price, or time has passed. */
    private record Seen(long revision, Instant at, BookMarket market) {

        boolean isGood(long now, Instant oldest) {
            return revision == now && at.isAfter(oldest);
        }
    }

    /** @param every how long an account's standing is good though nothing changes: prices grow old */
    public Sweeps(Sources sources, Clock clock, Duration every) {
        this.sources = sources;
        this.clock = clock;
        this.every = every;
    }

    public void start() {
        thread.start();
    }

    private static Thread lowly(Runnable work) {
        Thread thread = new Thread(work, "sweep");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** What is known of a book; empty where it has no policy, or the sweep has not come by yet. */
    public Optional<SweptBook> of(String book) {
        return Optional.ofNullable(sweeps.get(book)).map(BookSweep::found);
    }

    /**
     * Judges a few parts of every book.
     *
     * @return how many accounts that were; empty where nothing is due
     */
    public OptionalInt step() {
        List<BookPolicies.Judged> judged = sources.policies.all();
        sweeps.keySet().retainAll(judged.stream().map(BookPolicies.Judged::book).toList());
        List<BreakerUsed> states = sources.breakers.used();
        OptionalInt accounts = OptionalInt.empty();
        for (BookPolicies.Judged each : judged) {
            Optional<PolicyShelf.InForce> inForce = sources.shelf.inForce(each.policy(), clock.instant());
            if (inForce.isPresent()) {
                OptionalInt more = sweeps.computeIfAbsent(each.book(), this::sweep)
                        .step(new Circumstances(inForce.get(), market(inForce.get()), states, negotiated));
                accounts = more.isPresent() ? OptionalInt.of(accounts.orElse(0) + more.getAsInt()) : accounts;
            }
        }
        return accounts;
    }

    private BookSweep sweep(String book) {
        return new BookSweep(book, sources, clock, every, workers);
    }

    private BookMarket snapshot(Instant now, Duration window) {
        return BookMarket.of(sources.market.snapshot(sources.market.assets(), now, window));
    }

    private BookMarket market(PolicyShelf.InForce inForce) {
        Duration window = inForce.policy().deciding().priceWindow();
        Instant now = clock.instant();
        long revision = sources.market.revision();
        return seen.compute(window, (same, last) -> last != null && last.isGood(revision, now.minus(every))
                        ? last
                        : new Seen(revision, now, snapshot(now, window)))
                .market;
    }

    /** Ends the threads, which are never interrupted: an interrupt inside H2 closes the database's file. */
    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSE_MILLISECONDS);
            workers.shutdown();
            workers.awaitTermination(CLOSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                if (step().isEmpty()) {
                    LockSupport.parkNanos(REST.toNanos());
                }
            } catch (RuntimeException e) {
                System.getLogger(Sweeps.class.getName()).log(System.Logger.Level.ERROR, "the sweep goes on later", e);
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }
}
