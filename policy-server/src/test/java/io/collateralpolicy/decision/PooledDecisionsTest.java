package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Precondition;
import io.collateralpolicy.book.Reservation;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.replay.Replayer;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.retention.Erasure;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * What a pool has is lent once, whichever of its accounts asks. Under {@code pool-caps} all accounts of {@code core} may owe
 * 500 DOLLAR together and nine tenths of what they hold; each account holds 1000 DOLLAR and 1 COIN, both at 1.
 */
@Timeout(60)
@Tag(TestDatabase.TAG)
class PooledDecisionsTest {

    private static final PolicyPackage CAPS = TestPolicies.changed(
            TestPolicies.ofTests("pool-caps", "1.0.0"), "policy.json", "\"marketData\": \"CALLER\"", "\"marketData\": \"SERVER\"");

    private final TestNode node = new TestNode(CAPS);

    @BeforeEach
    void store() {
        node.quote("COIN", "COIN", "1");
        node.quote("DOLLAR", "DOLLAR", "1");
        node.books.pools().takeUp();
        IntStream.range(0, 8).forEach(i -> node.storeNew(account(i, "1", "50")));
    }

    @AfterEach
    void close() {
        node.close();
    }

    /** 8 · 50 = 400 are owed: 100 are left of the cap. */
    @Test
    void aDecisionCountsWhatAllAccountsOweAndSaysTheCap() {
        assertThat(borrow(0, "100", false).outcome()).isEqualTo("ALLOWED");

        JsonNode refused = borrow(0, "101", false).document();
        assertThat(refused.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(refused.at("/intents/0/maximumQuantity").asText()).isEqualTo("100.000000");
        JsonNode finding = refused.path("findings").get(0);
        assertThat(finding.path("ruleId").asText()).isEqualTo("PL-020");
        assertThat(finding.path("actual").asText()).isEqualTo("501");
        assertThat(finding.path("limit").asText()).isEqualTo("500");
    }

    @Test
    void everyVersionOfAnAccountChangesTheTotalsOfItsPool() {
        node.store(account(7, "2", "0"));
        assertThat(borrow(0, "150", false).outcome()).isEqualTo("ALLOWED");

        node.books.load(TestNode.BOOK, List.of(read(account(7, "3", "149")), read(account(6, "2", "50"))), "protocol");
        assertThat(borrow(0, "1", false).outcome()).isEqualTo("ALLOWED");
        assertThat(borrow(0, "2", false).outcome()).isEqualTo("REFUSED");
    }

    @Test
    void whatOneAccountIsPromisedNoOtherIsGiven() {
        Answer first = borrow(0, "60", true);
        assertThat(first.outcome()).isEqualTo("ALLOWED");
        assertThat(borrow(1, "41", true).outcome()).isEqualTo("REFUSED");
        assertThat(borrow(1, "40", true).outcome()).isEqualTo("ALLOWED");

        node.reservations.end(first.reserved().hold().orElseThrow().reservationId(), Reservation.State.RELEASED, "protocol");
        assertThat(borrow(2, "60", true).outcome()).isEqualTo("ALLOWED");
        assertThat(borrow(2, "1", false).outcome()).isEqualTo("REFUSED");
    }

    @Test
    void whatIsSettledIsCountedOnce() {
        String held = borrow(0, "60", true).reserved().hold().orElseThrow().reservationId();
        node.books.settle(TestNode.BOOK, read(account(0, "2", "110")), new Precondition(Optional.of("1"), false), List.of(held),
                "protocol");

        assertThat(borrow(1, "40", false).outcome()).isEqualTo("ALLOWED");
        assertThat(borrow(1, "41", false).outcome()).isEqualTo("REFUSED");
    }

    /** Two nodes, eight accounts, each asks four times for 10 of the 100 that are left. */
    @Test
    void manyAccountsAndTwoNodesNeverPassTheCapTogether() {
        Books others = new Books(node.database, node.payloads, new Reservations(node.database, node.log, node.clock), node.log,
                node.clock);
        others.pools().takeUp();
        DecisionMaker other = node.makerOf(others);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            int account = i % 8;
            DecisionMaker asks = i % 2 == 0 ? node.maker : other;
            asked.add(CompletableFuture.supplyAsync(() -> asks.decide(TestNode.asked(request(account, "10", true))), threads));
        }
        List<String> outcomes = asked.stream().map(answer -> answer.join().outcome()).toList();
        threads.shutdown();

        assertThat(outcomes).filteredOn("ALLOWED"::equals).hasSize(10);
        assertThat(outcomes).filteredOn("REFUSED"::equals).hasSize(22);
    }

    @Test
    void aReplayGoesByTheTotalsThatTheDecisionCounted() {
        String id = borrow(0, "100", false).decisionId();
        node.store(account(7, "2", "500"));
        Decisions decisions = new Decisions(node.database, node.payloads);

        Replayer.Replay replay = new Replayer(decisions, node.shelf, node.clock).replay(decisions.find(id).orElseThrow());

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.identical()).isTrue();
    }

    @Test
    void rowsThatAreAddedUpSayTheSame() {
        IntStream.rangeClosed(2, 600).forEach(version -> node.store(account(7, Integer.toString(version), "" + version % 50)));
        node.store(account(7, "601", "50"));
        long before = rows();

        node.books.pools().addUp();

        assertThat(before).isGreaterThan(500);
        assertThat(rows()).isLessThan(50);
        assertThat(borrow(0, "100", false).outcome()).isEqualTo("ALLOWED");
        assertThat(borrow(0, "101", false).outcome()).isEqualTo("REFUSED");
    }

    @Test
    void anAccountThatIsErasedLeavesThePool() {
        new Erasure(node.database, node.log).erase("a7", "asked for it", "auditor");

        assertThat(borrow(0, "150", false).outcome()).isEqualTo("ALLOWED");
        assertThat(borrow(0, "151", false).outcome()).isEqualTo("REFUSED");
    }

    @Test
    void accountsOfAnEarlierReleaseAreCountedBeforeAnythingIsLent() throws Exception {
        node.database.inTransaction(connection -> Database.update(connection, "DELETE FROM pool_change")
                + Database.update(connection, "UPDATE account SET pooled = FALSE"));
        Books restarted = new Books(node.database, node.payloads, node.reservations, node.log, node.clock);
        DecisionMaker maker = node.makerOf(restarted);
        assertThatThrownBy(() -> maker.decide(TestNode.asked(request(0, "1", false)))).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_READY));
        node.store(account(7, "2", "40"));

        restarted.pools().takeUp();
        restarted.pools().takeUp();

        assertThat(maker.decide(TestNode.asked(request(0, "110", false))).outcome()).isEqualTo("ALLOWED");
        assertThat(maker.decide(TestNode.asked(request(0, "111", false))).outcome()).isEqualTo("REFUSED");
    }

    private long rows() {
        return node.database.queryOne("SELECT COUNT(*) FROM pool_change", row -> row.getLong(1)).orElseThrow();
    }

    private Answer borrow(int account, String quantity, boolean reserve) {
        return node.decide(request(account, quantity, reserve));
    }

    private static String request(int account, String quantity, boolean reserve) {
        return "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"pool-caps\"},\"accountReference\":{\"book\":\"core\",\"accountId\":\""
                + "a" + account + "\"},\"intents\":[{\"action\":\"BORROW\",\"loanId\":\"loan-1\",\"quantity\":\"" + quantity
                + "\"}]" + (reserve ? ",\"reservation\":{\"holdFor\":\"PT60S\"}" : "") + "}";
    }

    private static AccountState read(String account) {
        return StrictJson.read(account.getBytes(StandardCharsets.UTF_8), AccountState.class);
    }

    private static String account(int number, String version, String owed) {
        return "{\"accountId\":\"a" + number + "\",\"accountVersion\":\"" + version + "\",\"marginMode\":\"CROSS\","
                + "\"baseCurrency\":\"USD\",\"collateral\":[" + lot("COIN", "1") + "," + lot("DOLLAR", "1000") + "],"
                + "\"loans\":[{\"loanId\":\"loan-1\",\"asset\":\"DOLLAR\",\"principal\":\"" + owed + "\"}]}";
    }

    private static String lot(String asset, String quantity) {
        return "{\"lotId\":\"lot-" + asset + "\",\"asset\":\"" + asset + "\",\"chain\":\"eip155:1\",\"quantity\":\"" + quantity
                + "\",\"custody\":\"PROTOCOL\"}";
    }
}
