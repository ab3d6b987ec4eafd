package io.collateralpolicy.bench;

import com.sun.management.OperatingSystemMXBean;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.book.BookPages;
import io.collateralpolicy.book.BookPolicies;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PackageStore;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.decision.sweep.SweepState;
import io.collateralpolicy.decision.sweep.Sweeps;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import io.collateralpolicy.policy.PolicyPackage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A book of a million accounts, each of two lots and a loan, under {@code standard}: how long a sweep takes and what it keeps
 * in memory, in a calm market and in one where every account may be liquidated.
 */
public final class SweepBenchmark {

    private static final int ACCOUNTS = Integer.getInteger("bench.accounts", 1_000_000);
    private static final String BOOK = "bench";
    private static final long MEBIBYTE = 1024 * 1024;

    private final Clock clock = Clock.systemUTC();
    private final Database database;
    private final AuditLog log;
    private final ObservedMarket market;
    private final Books books;
    private final Sweeps sweeps;
    private final List<String> lines = new ArrayList<>(List.of("| figure | measured |", "|---|---|"));

    private SweepBenchmark(Path data) {
        String url = "jdbc:h2:file:" + data.resolve("policy") + ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE";
        this.database = Database.open(JdbcConnectionPool.create(url, "sa", ""));
        this.log = TestLog.open(database, "bench", 100, clock);
        this.market = new ObservedMarket(new QuoteTable(database, clock));
        Reservations reservations = new Reservations(database, log, clock);
        this.books = new Books(database, new Payloads(database), reservations, log, clock);
        BookPolicies policies = new BookPolicies(database, log, clock);
        policies.give(BOOK, "standard", "bench");
        this.sweeps = new Sweeps(
                new Sweeps.Sources(policies, new BookPages(database), market, shelf(), new Breakers(database, log, clock)),
                clock,
                Duration.ofHours(1));
    }

    /** Argument: folder for data and results. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path work = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        new SweepBenchmark(Files.createTempDirectory(work, "sweep")).run(work.resolve("sweep.md"));
    }

    private void run(Path result) throws IOException, SQLException {
        long start = System.nanoTime();
        new GeneratedBook(database, BOOK).store(ACCOUNTS, number -> account(number, "1"));
        add("accounts generated", "%,d in %,d s", ACCOUNTS, since(start).toSeconds());
        quote("3000");
        long before = usedAfterCollection();
        sweep("sweep of a calm market", before);
        quote("1200");
        sweep("sweep after a fall of 60 %, every account liquidatable", before);
        books.load(BOOK, List.of(account(ACCOUNTS / 2, "2")), "bench");
        sweep("one account written", before);
        lines.add(0, "");
        lines.add(0, String.format("%d processors, load average %.1f, Java %s, heap of at most %d MiB",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(), Runtime.getRuntime().maxMemory() / MEBIBYTE));
        Files.write(result, lines);
        lines.forEach(System.out::println);
        sweeps.close();
        log.close();
    }

    private void sweep(String what, long before) {
        long start = System.nanoTime();
        long cpu = processCpu();
        int judged = 0;
        for (var accounts = sweeps.step(); accounts.isPresent(); accounts = sweeps.step()) {
            judged += accounts.getAsInt();
        }
        Duration took = since(start);
        long cpuMicroseconds = (processCpu() - cpu) / 1000;
        SweepState state = sweeps.of(BOOK).orElseThrow().state();
        long liquidatable = sweeps.of(BOOK).orElseThrow().summary().bands().get(0).totals().accounts();
        if (!state.current() || state.accounts() != ACCOUNTS) {
            throw new IllegalStateException("the sweep is not whole: " + state);
        }
        add(what, "%,d judged in %.2f s, %,d a second, %,d µs of CPU each, %,d liquidatable, %,d MiB kept",
                judged, took.toMillis() / 1e3, judged * 1000L / Math.max(1, took.toMillis()),
                cpuMicroseconds / Math.max(1, judged), liquidatable,
                (usedAfterCollection() - before) / MEBIBYTE);
    }

    private void quote(String price) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        market.observe(List.of(quote("WETH", "chainlink:ETH-USD", price, now), quote("USDC", "chainlink:USDC-USD", "1", now)));
    }

    private static PriceQuote quote(String asset, String source, String price, Instant now) {
        return new PriceQuote(asset, source, new BigDecimal(price), now, Optional.of(BigDecimal.ONE));
    }

    /** 10 WETH and 1,000 USDC against some 12,000 USDC: at 3000 far from liquidation, at 1200 beyond it. */
    private static AccountState account(int number, String version) {
        return new AccountState("acct-" + number, version, MarginMode.CROSS, "USD", Optional.empty(),
                List.of(lot("lot-1", "WETH", "10"), lot("lot-2", "USDC", "1000")),
                List.of(new Loan("loan-1", "USDC", BigDecimal.valueOf(12_000 + number % 4_000), Optional.empty())),
                List.of(), List.of());
    }

    private static CollateralLot lot(String lotId, String asset, String quantity) {
        return new CollateralLot(lotId, asset, "eip155:1", new BigDecimal(quantity), "PROTOCOL_VAULT", Optional.empty());
    }

    private PolicyShelf shelf() {
        PolicyPackage standard = TestPolicies.source("standard");
        LoadedPolicy loaded = TestPolicies.loaded(standard);
        PolicyShelf shelf = new PolicyShelf(new PackageStore() {
            @Override
            public PolicyPackage source(String packageDigest) {
                return standard;
            }

            @Override
            public LoadedPolicy load(String packageDigest) {
                return loaded;
            }
        }, clock, 1);
        shelf.activate(new Activation("standard", standard.packageDigest(), Activation.Lane.STANDARD, Instant.EPOCH,
                Optional.empty(), Instant.EPOCH, "bench"));
        return shelf;
    }

    private void add(String figure, String format, Object... values) {
        lines.add("| " + figure + " | " + String.format(format, values) + " |");
    }

    /** Of all threads, the collector's and the compiler's too. */
    private static long processCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
