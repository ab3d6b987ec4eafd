package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.collateralpolicy.book.Reservation;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.decision.search.FreshMentions;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PackageStore;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What is held back is given once.
 *
 * <p>The account has 10 WETH at 3000 and owes 16,650 USDC. Under {@code standard} 1.0.0 WETH has haircuts of 0.15 and
 * 0.02, an advance rate of 0.833: its collateral value is 24,990, of which 8,340 are free, and each WETH that leaves takes
 * 2,499 of them. 3.337 may leave, hence 3 of one WETH each and no fourth; of 7 WETH, worth 17,493, another 0.337.
 */
@Timeout(60)
@Tag(TestDatabase.TAG)
class ReservedDecisionsTest {

    private static final String BOOK = "core";
    private static final String ACCOUNT = "{\"accountId\":\"ada\",\"accountVersion\":\"%s\",\"marginMode\":\"CROSS\","
            + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"WETH\",\"chain\":\"eip155:1\","
            + "\"quantity\":\"%s\",\"custody\":\"PROTOCOL_VAULT\"}],"
            + "\"loans\":[{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\"16650\"}]}";

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-22T14:00:00Z"));
    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, "node-0", 200, clock);
    private final Payloads payloads = new Payloads(database);
    private final Reservations reservations = new Reservations(database, log, clock);
    private final Books books = new Books(database, payloads, reservations, log, clock);
    private final DecisionMaker maker = maker();

    @BeforeEach
    void store() {
        put("1", "10", Precondition.NONE);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatManyAskForAtOnceIsGivenAsOftenAsThereIs() {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<CompletableFuture<Answer>> asked = IntStream.range(0, 64)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> maker.decide(withdraw("1", true)), threads))
                .toList();
        List<String> outcomes = asked.stream().map(answer -> answer.join().outcome()).toList();
        threads.shutdown();

        assertThat(outcomes).filteredOn("ALLOWED"::equals).hasSize(3);
        assertThat(outcomes).filteredOn("REFUSED"::equals).hasSize(61);
        assertThat(reservations.held(BOOK, "ada", clock.instant())).hasSize(3);
    }

    @Test
    void twoNodesOnOneDatabaseGiveItOnceToo() {
        Books othersBooks = new Books(database, payloads, new Reservations(database, log, clock), log, clock);
        DecisionMaker other = maker(othersBooks);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Answer>> asked = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? maker : other).decide(withdraw("1", true)), threads))
                .toList();
        List<String> outcomes = asked.stream().map(answer -> answer.join().outcome()).toList();
        threads.shutdown();

        assertThat(outcomes).filteredOn("ALLOWED"::equals).hasSize(3);
    }

    @Test
    void theAnswerNamesWhatItHoldsAndWhatOthersHold() {
        Answer first = maker.decide(withdraw("1", true));
        Answer second = maker.decide(withdraw("1", false));

        String held = first.document().at("/reservation/reservationId").asText();
        assertThat(held).isEqualTo(first.decisionId().replace("dec_", "res_"));
        assertThat(first.document().at("/reservation/expiresAt").asText()).isEqualTo("2026-11-22T14:01:00.000Z");
        assertThat(second.document().path("reservation").isNull()).isTrue();
        assertThat(second.document().at("/reservationsCounted/0").asText()).isEqualTo(held);
        assertThat(second.document().at("/current/marketValue").asText()).isEqualTo("27000.000000");
        assertThat(List.of(first, second)).allSatisfy(answer ->
                assertThat(StrictJson.mapper().writeValueAsString(answer)).isEqualTo(answer.document().toString()));
    }

    @Test
    void whatTheServerDoesNotKeepIsNotHeld() {
        byte[] body = bytes("{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},\"account\":"
                + ACCOUNT.formatted("1", "10") + ",\"intents\":[{\"action\":\"WITHDRAW\",\"lotId\":\"lot-1\",\"quantity\":\"1\"}],"
                + "\"reservation\":{\"holdFor\":\"PT60S\"}}");
        Asked carried = new Asked(body, StrictJson.read(body, DecisionRequest.class), "protocol", Optional.empty());

        assertThatThrownBy(() -> maker.decide(carried)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.type()).isEqualTo(ProblemType.VALIDATION_FAILED);
            assertThat(e.violations()).extracting(v -> v.path()).containsExactly("/reservation");
        });
    }

    @Test
    void aRefusedOneHoldsNothing() {
        assertThat(maker.decide(withdraw("4", true)).outcome()).isEqualTo("REFUSED");

        assertThat(reservations.held(BOOK, "ada", clock.instant())).isEmpty();
    }

    @Test
    void whatExpiresIsReleasedOrIsSettledCountsNoLonger() {
        maker.decide(withdraw("3", true));
        assertThat(maker.decide(withdraw("1", false)).outcome()).isEqualTo("REFUSED");
        clock.move(Duration.ofSeconds(60));
        Answer again = maker.decide(withdraw("3", true));
        assertThat(again.outcome()).isEqualTo("ALLOWED");
        String id = again.reserved().hold().orElseThrow().reservationId();
        assertThat(reservations.end(id, Reservation.State.RELEASED, "protocol").state(clock.instant()))
                .isEqualTo(Reservation.State.RELEASED);
        assertThat(maker.decide(withdraw("3", false)).outcome()).isEqualTo("ALLOWED");
    }

    @Test
    void anAccountThatIsStoredWithWhatItSettlesIsNotCountedTwice() {
        String id = maker.decide(withdraw("3", true)).reserved().hold().orElseThrow().reservationId();

        books.settle(BOOK, StrictJson.read(bytes(ACCOUNT.formatted("2", "7")),
                AccountState.class),
                new Precondition(Optional.of("1"), false), List.of(id), "protocol");

        assertThat(reservations.find(id).orElseThrow().state(clock.instant())).isEqualTo(Reservation.State.SETTLED);
        assertThat(maker.decide(withdraw("0.337", false)).outcome()).isEqualTo("ALLOWED");
        assertThatThrownBy(() -> reservations.end(id, Reservation.State.RELEASED, "protocol"))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(ProblemType.RESERVATION_ENDED));
    }

    @Test
    void aBatchAnswersInOrderAndABadLineIsItsOwnProblem() {
        Decisions decisions = new Decisions(database, payloads);
        BatchMaker batches = new BatchMaker(maker, decisions, log);

        List<BatchMaker.Decided> decided = batches.decide(
                List.of(withdraw("1", false), withdraw("1", true), withdraw("4", false), unknownAccount()));

        assertThat(decided.get(0).answer().orElseThrow().outcome()).isEqualTo("ALLOWED");
        assertThat(decided.get(1).problem().orElseThrow().type()).isEqualTo(ProblemType.VALIDATION_FAILED);
        assertThat(decided.get(2).answer().orElseThrow().outcome()).isEqualTo("REFUSED");
        assertThat(decided.get(3).problem().orElseThrow().type()).isEqualTo(ProblemType.UNKNOWN_REFERENCE);
        assertThat(decided.get(2).answer().orElseThrow().receipt().orElseThrow().index()).isEqualTo("2");
        assertThat(decisions.list(DecisionSearch.ALL, DecisionIds.LAST, 10)).hasSize(2);
    }

    @Test
    void aBatchThatIsSentAgainGetsTheRecordedAnswers() {
        BatchMaker batches = new BatchMaker(maker, new Decisions(database, payloads), log);
        Asked keyed = new Asked(withdraw("1", false).body(), withdraw("1", false).request(), "protocol", Optional.of("b#1"));

        String first = batches.decide(List.of(keyed)).get(0).answer().orElseThrow().document().toString();
        String again = batches.decide(List.of(keyed)).get(0).answer().orElseThrow().document().toString();

        assertThat(again).isEqualTo(first);
    }

    private void put(String version, String quantity, Precondition precondition) {
        books.put(BOOK, StrictJson.read(bytes(ACCOUNT.formatted(version, quantity)),
                AccountState.class), precondition, "loader");
    }

    private static Asked withdraw(String quantity, boolean reserve) {
        return asked("ada", quantity, reserve ? ",\"reservation\":{\"holdFor\":\"PT60S\"}" : "");
    }

    private static Asked unknownAccount() {
        return asked("nobody", "1", "");
    }

    private static Asked asked(String account, String quantity, String reservation) {
        byte[] body = bytes("{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},\"accountReference\":{\"book\":\""
                + BOOK + "\",\"accountId\":\"" + account + "\"},\"intents\":[{\"action\":\"WITHDRAW\",\"lotId\":\"lot-1\","
                + "\"quantity\":\"" + quantity + "\"}]" + reservation + "}");
        return new Asked(body, StrictJson.read(body, DecisionRequest.class), "protocol", Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private DecisionMaker maker() {
        return maker(books);
    }

    private DecisionMaker maker(Books ofNode) {
        ObservedMarket market = new ObservedMarket(new QuoteTable(database, clock));
        market.observe(List.of(quote("WETH", "ETH", "3000"), quote("USDC", "USDC", "1")));
        Breakers breakers = new Breakers(database, log, clock);
        return new DecisionMaker(shelf(), new Facts(ofNode, market, breakers), breakers, new DecisionMaker.Recording(log, new FreshMentions()),
                new DecisionIds(new SecureRandom()), clock, "test");
    }

    private PriceQuote quote(String asset, String feed, String price) {
        return new PriceQuote(asset, "chainlink:" + feed + "-USD", new BigDecimal(price), clock.instant(),
                Optional.of(BigDecimal.ONE));
    }

    private PolicyShelf shelf() {
        PolicyPackage standard = TestPolicies.source("standard");
        PolicyShelf shelf = new PolicyShelf(new OnlyOne(standard), clock, 1);
        Instant from = clock.instant().minusSeconds(1);
        shelf.activate(new Activation("standard", standard.packageDigest(), Activation.Lane.STANDARD, from,
                Optional.empty(), from, "test"));
        return shelf;
    }

    private record OnlyOne(PolicyPackage policy) implements PackageStore {

        @Override
        public PolicyPackage source(String packageDigest) {
            return policy;
        }

        @Override
        public LoadedPolicy load(String packageDigest) {
            return TestPolicies.loaded(policy);
        }
    }
}
