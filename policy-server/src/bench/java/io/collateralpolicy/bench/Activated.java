package io.collateralpolicy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Decisions at a constant rate while a change takes effect: second by second, and when the first one is made under it. */
final class Activated {

    private static final int SECONDS = Integer.getInteger("bench.book.seconds", 30);
    private static final int AT = SECONDS / 2;
    /** As fast as answers come, until the server runs compiled code; then as long at the rate that is measured. */
    private static final int WARM_UP = Integer.getInteger("bench.book.warm-up", 20_000);
    private static final long LONGEST_MICROSECONDS = Duration.ofMinutes(1).toNanos() / 1000;
    private static final int DIGITS = 3;

    private final Book book;
    private final People people;
    private final int rate;
    private final List<Histogram> seconds = new ArrayList<>();
    private final AtomicReference<String> before = new AtomicReference<>("");
    private final AtomicLong firstUnder = new AtomicLong(Long.MAX_VALUE);
    private long asked;
    private long executed;

    Activated(Book book, People people, int rate) {
        this.book = book;
        this.people = people;
        this.rate = rate;
        IntStream.rangeClosed(0, 2 * SECONDS).forEach(i -> seconds.add(new ConcurrentHistogram(LONGEST_MICROSECONDS, DIGITS)));
    }

    void run(RunningServer server, Change change) throws IOException {
        AtomicInteger next = new AtomicInteger();
        Load.Exchange ask = () -> answered(people.door("backend").post("decisions", book.question(next.getAndIncrement())));
        Load load = new Load(People.CONNECTIONS, server::cpuMicroseconds);
        load.asFastAsPossible(WARM_UP, ask);
        load.atRate(rate, rate * SECONDS, ask);
        before.set(People.member(people.door("backend").post("decisions", book.question(0)), "packageDigest"));
        long start = System.nanoTime();
        CompletableFuture<Void> executing = CompletableFuture.runAsync(() -> execute(change, start + AT * 1_000_000_000L));
        load.atRate(rate, rate * SECONDS, ask, (since, microseconds) ->
                seconds.get((int) ((since - start) / 1_000_000_000L)).recordValue(microseconds));
        executing.join();
    }

    private void answered(String answer) {
        if (!before.get().isEmpty() && !People.member(answer, "packageDigest").equals(before.get())) {
            firstUnder.accumulateAndGet(System.nanoTime(), Math::min);
        }
    }

    private void execute(Change change, long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        asked = System.nanoTime();
        try {
            change.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        executed = System.nanoTime();
    }

    List<String> figures() {
        Histogram quiet = new Histogram(LONGEST_MICROSECONDS, DIGITS);
        seconds.subList(1, AT).forEach(quiet::add);
        long twice = 2 * quiet.getValueAtPercentile(99);
        long worse = seconds.subList(AT, SECONDS).stream().filter(s -> s.getValueAtPercentile(99) > twice).count();
        long worst = seconds.subList(AT, SECONDS).stream().mapToLong(s -> s.getValueAtPercentile(99)).max().orElse(0);
        return List.of(
                line("execution of a numeric change, asked until answered", "1 s", "%.2f s", (executed - asked) / 1e9),
                line("asked until the first decision under it", "1 s", "%.2f s", (firstUnder.get() - asked) / 1e9),
                line("BINDING, " + rate + " /s constant, p99 before it", "", "%.1f ms", quiet.getValueAtPercentile(99) / 1e3),
                line("p99 of the worst second after it", "twice that", "%.1f ms", worst / 1e3),
                line("seconds whose p99 is more than twice that before", "1", "%d of %d", worse, SECONDS - AT));
    }

    private static String line(String figure, String aim, String format, Object... values) {
        return "| " + figure + " | " + aim + " | " + String.format(Locale.ROOT, format, values) + " |";
    }
}
