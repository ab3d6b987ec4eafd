package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Precondition;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.replay.RecordedMentions;
import io.collateralpolicy.decision.search.FreshMentions;
import io.collateralpolicy.decision.search.MentionIndex;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PackageStore;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What decides, on an empty database in memory, at an instant that a test moves. */
public final class TestNode implements AutoCloseable {

    public static final String BOOK = "core";

    /** How many entries each commit of the log had. */
    public final List<Integer> groups = new CopyOnWriteArrayList<>();
    public final MovedClock clock = new MovedClock(Instant.parse("2026-11-22T14:00:00Z"));
    public final Database database = TestDatabase.empty();
    public final AuditLog log =
            TestLog.open(database, "node-0", 200, clock, (types, nanos) -> groups.add(types.size()));
    public final Payloads payloads = new Payloads(database);
    public final Reservations reservations = new Reservations(database, log, clock);
    public final Books books = new Books(database, payloads, reservations, log, clock);
    public final ObservedMarket market = new ObservedMarket(new QuoteTable(database, clock));
    public final Breakers breakers = new Breakers(database, log, clock);
    public final PolicyShelf shelf;
    public final DecisionMaker maker;
    public final FreshMentions fresh = new FreshMentions();
    private final Map<String, PolicyPackage> packages = new HashMap<>();

    /** With a policy of the repository in force. */
    public TestNode(PolicyPackage policy) {
        shelf = new PolicyShelf(new Store(packages), clock, 4);
        activate(policy);
        maker = makerOf(books);
    }

    /** Another node on the same database, as far as its books are concerned. */
    public DecisionMaker makerOf(Books ofNode) {
        return new DecisionMaker(shelf, new Facts(ofNode, market, breakers), breakers, new DecisionMaker.Recording(log, fresh),
                new DecisionIds(new SecureRandom()), clock, "test");
    }

    /** What its decisions are found by. */
    public MentionIndex mentions() {
        return new MentionIndex(database, fresh, new RecordedMentions(new Decisions(database, payloads))::of);
    }

    public void activate(PolicyPackage policy) {
        packages.put(policy.packageDigest(), policy);
        shelf.activate(new Activation(policy.manifest().name(), policy.packageDigest(), Activation.Lane.STANDARD,
                clock.instant(), Optional.empty(), clock.instant(), "test"));
    }

    /** A price of now, from the source that {@code standard} knows. */
    public void quote(String asset, String feed, String price) {
        market.observe(List.of(new PriceQuote(asset, "chainlink:" + feed + "-USD", new BigDecimal(price),
                clock.instant(), Optional.of(BigDecimal.ONE))));
    }

    /** Stores an account whatever stood there. */
    public void store(String account) {
        books.put(BOOK, StrictJson.read(bytes(account), AccountState.class), new Precondition(Optional.of("*"), false), "loader");
    }

    public void storeNew(String account) {
        books.put(BOOK, StrictJson.read(bytes(account), AccountState.class), Precondition.NONE, "loader");
    }

    /** The answer to a request's text. */
    public Answer decide(String request) {
        return maker.decide(asked(request));
    }

    static Asked asked(String request) {
        byte[] body = bytes(request);
        return new Asked(body, StrictJson.read(body, DecisionRequest.class), "protocol", Optional.empty());
    }

    @Override
    public void close() {
        log.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Store(Map<String, PolicyPackage> packages) implements PackageStore {

        @Override
        public PolicyPackage source(String packageDigest) {
            return packages.get(packageDigest);
        }

        @Override
        public LoadedPolicy load(String packageDigest) {
            return TestPolicies.loaded(packages.get(packageDigest));
        }
    }
}
