package io.collateralpolicy.it.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.AuditChain;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.PostgresServer;
import io.collateralpolicy.it.ConcurrentWithdrawals;
import io.collateralpolicy.it.PolicyServerClient;
import io.collateralpolicy.it.PolicyServerClient.Reply;
import io.collateralpolicy.it.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes of the built server on one PostgreSQL, chosen by the environment alone. Every test leaves both ready. */
class TwoNodesIT {

    private static final String DECISIONS = Load.DECISIONS;
    private static final String FIRST = "node-a";
    private static final String SECOND = "node-b";

    private static PostgresServer postgres;
    private static Map<String, String> environment;
    private static Node first;
    private static Node second;

    /** Both start at once on an empty database: one migrates and activates what is shipped, the other finds it. */
    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(Node.FOLDER.resolve("two-postgresql"));
        postgres.createDatabase("policy");
        environment = new HashMap<>(StoredIn.postgres(postgres, "two"));
        environment.put("DRAIN_GRACE", "PT5S");
        environment.put("GOVERNANCE_TIMELOCK", "PT0S");
        first = Node.starting(FIRST, environment);
        second = Node.starting(SECOND, environment);
        first.awaitReady();
        second.awaitReady();
    }

    @AfterAll
    static void stop() {
        Stream.of(first, second).filter(node -> node != null).forEach(Node::kill);
        postgres.close();
    }

    @Test
    void oneOfThemActivatedWhatIsShipped() {
        assertThat(database().query("SELECT policy FROM activation WHERE lane = 'SHIPPED'", row -> row.getString(1)))
                .isNotEmpty().doesNotHaveDuplicates();
        assertThat(first.backend().get("/api/v1/policies").text()).isEqualTo(second.backend().get("/api/v1/policies").text());
    }

    @Test
    void aQuoteGivenToOneIsDecidedWithByTheOther() {
        first.backend().post("/api/v1/market/quotes", "{\"quotes\":[" + quote("USDC", "1") + "," + quote("AAVE", "101.5") + "]}");
        second.await("the quote of the other", () -> second.backend().get("/api/v1/market").text().contains("101.5"));

        String body = "{\"purpose\":\"QUOTE\",\"policy\":{\"name\":\"standard\"},\"account\":{\"accountId\":\"same\","
                + "\"accountVersion\":\"1\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":"
                + "\"lot-1\",\"asset\":\"AAVE\",\"chain\":\"eip155:1\",\"quantity\":\"10\",\"custody\":\"PROTOCOL_VAULT\"}],"
                + "\"loans\":[{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\"100\"}]}}";
        JsonNode here = first.backend().post(DECISIONS, body).json().path("current");
        JsonNode there = second.backend().post(DECISIONS, body).json().path("current");

        assertThat(here.at("/lots/0").toString()).contains("1015");
        assertThat(there.path("marginExcess")).isEqualTo(here.path("marginExcess"));
        assertThat(there.path("healthFactor")).isEqualTo(here.path("healthFactor"));
    }

    @Test
    void bothAnswerTheSameRequestByteForByte() {
        String asOf = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        String body = Withdrawal.request("QUOTE", "12")
                .replace("\"account\"", "\"asOf\": \"" + asOf + "\", \"account\"");

        assertThat(quoted(first, body)).contains("REFUSED", asOf).isEqualTo(quoted(second, body));
    }

    /** All bytes of a QUOTE but its own name and the instant it was made. */
    private static String quoted(Node node, String body) {
        return node.backend().post(DECISIONS, body).text()
                .replaceFirst("\"decisionId\":\"[^\"]*\"", "")
                .replaceFirst("\"decidedAt\":\"[^\"]*\"", "");
    }

    @Test
    void whatOneDecidedTheOtherFindsReplaysAndExplains() {
        String body = Withdrawal.request("BINDING", "12");
        Reply created = first.backend().post(DECISIONS, body);
        String path = DECISIONS + "/" + created.json().path("decisionId").asText();

        assertThat(created.status()).isEqualTo(201);
        assertThat(second.backend().get(path).text()).isEqualTo(created.text());
        assertThat(second.backend().get(path + "/request").text()).isEqualTo(body);
        assertThat(second.backend().post(path + "/replays", "").json().path("identical").asBoolean()).isTrue();
        assertThat(second.as("auditor").get(path + "/why-not?rule=CB-010").text())
                .isEqualTo(first.as("auditor").get(path + "/why-not?rule=CB-010").text());
    }

    @Test
    void whatOneHoldsBackTheOtherCounts() {
        ConcurrentWithdrawals withdrawals = new ConcurrentWithdrawals(first.backend(), second.backend());
        withdrawals.store();
        second.await("the quotes of the other", () -> new ConcurrentWithdrawals(second.backend()).fitting() > 0);
        int fitting = withdrawals.fitting();

        List<String> outcomes = withdrawals.outcomes(64);

        assertThat(outcomes).hasSize(64).containsOnly("ALLOWED", "REFUSED");
        assertThat(outcomes.stream().filter("ALLOWED"::equals)).hasSize(fitting);
    }

    @Test
    void aKeyIsDecidedOnceWhicheverNodeIsAsked() {
        String body = Withdrawal.request("BINDING", "3");
        List<Reply> replies = atOnce(32, i -> (i % 2 == 0 ? first : second).backend()
                .with("Idempotency-Key", "asked-of-both").post(DECISIONS, body));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isIn(201, 409));
        Set<String> answers = replies.stream()
                .filter(reply -> reply.status() == 201).map(Reply::text).collect(Collectors.toSet());
        assertThat(answers).hasSize(1);
        assertThat(second.backend().with("Idempotency-Key", "asked-of-both").post(DECISIONS, body).text())
                .isEqualTo(answers.iterator().next());
        assertThat(database().query(
                        "SELECT decision_id FROM idempotency WHERE idempotency_key = ?", row -> row.getString(1), "asked-of-both"))
                .hasSize(1);
    }

    @Test
    void anOldVersionOfAnAccountIsRefusedByTheNodeThatDidNotStoreTheNewOne() {
        String account = "{\"accountId\":\"versioned\",\"accountVersion\":\"%s\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\"}";
        first.backend().put("/api/v1/books/it/accounts/versioned", account.formatted("1"));
        String tag = second.backend().get("/api/v1/books/it/accounts/versioned").header("ETag");
        assertThat(second.backend().with("If-Match", tag)
                .put("/api/v1/books/it/accounts/versioned", account.formatted("2")).status()).isEqualTo(200);

        Reply old = first.backend().post(DECISIONS, "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
                + "\"accountReference\":{\"book\":\"it\",\"accountId\":\"versioned\",\"accountVersion\":\"1\"}}");

        assertThat(old.problem()).isEqualTo("409 account-version-conflict");
    }

    @Test
    void aNodeIsKilledAndReplacedWhileTheOtherGoesOn() {
        try (Load load = Load.of("killed-" + Instant.now(), 4, first::backend);
                Load ofTheKilled = Load.of("gone-" + Instant.now(), 4, second::backend)) {
            ofTheKilled.awaitAnswered(20);
            second.kill();
            ofTheKilled.close();
            int before = load.answered().size();
            load.awaitAnswered(before + 20);
            second = Node.ready(SECOND, environment);
            load.close();

            assertThat(load.unanswered()).isEmpty();
            assertThat(ofTheKilled.answered()).allSatisfy(asked -> {
                assertThat(asked.again(first.backend()).text()).isEqualTo(asked.answer());
                assertThat(asked.again(second.backend()).text()).isEqualTo(asked.answer());
            });
            assertThat(ofTheKilled.unanswered()).allSatisfy(asked ->
                    assertThat(asked.again(first.backend()).text()).isEqualTo(asked.again(second.backend()).text()));
        }
        requireWholeLogs();
    }

    @Test
    void nodesAreRestartedOneAfterTheOtherAndNoRequestFails() {
        try (Balancer balancer = Balancer.before(List.of(first, second));
                Load load = Load.of("rolling-" + Instant.now(), 6, balancer::next)) {
            load.awaitAnswered(50);
            first = restarted(first, balancer);
            load.awaitAnswered(load.answered().size() + 50);
            second = restarted(second, balancer);
            load.awaitAnswered(load.answered().size() + 50);
            load.close();

            assertThat(load.unanswered()).isEmpty();
        }
        requireWholeLogs();
    }

    private static Node restarted(Node node, Balancer balancer) {
        node.terminate();
        node.await("unready before it ends", () -> !node.isReady());
        assertThat(node.awaitEnd()).isZero();
        Node replacement = Node.ready(node.name(), environment);
        balancer.replace(node, replacement);
        return replacement;
    }

    /** The grace is over, the door is shut, and the request that came before still gets its answer. */
    @Test
    void aRequestInFlightIsAnsweredBeforeTheNodeEnds() throws Exception {
        try (SlowBatch batch = SlowBatch.begun(second.backend(), second.address())) {
            batch.send(Withdrawal.request("QUOTE", "1"));
            second.terminate();
            second.await("unready", () -> !second.isReady());
            batch.send(Withdrawal.request("QUOTE", "2"));

            assertThat(batch.answers()).hasSize(2).allSatisfy(
                    line -> assertThat(line).contains("\"outcome\""));
            assertThat(second.awaitEnd()).isZero();
        } finally {
            second.kill();
            second = Node.ready(SECOND, environment);
        }
    }

    /** No restart: both say that they are not ready, refuse what cannot be recorded, and recover by themselves. */
    @Test
    void theDatabaseGoesAndComesBack() {
        postgres.stop();
        Stream.of(first, second).forEach(node -> {
            node.await("unready", () -> !node.isReady());
            Reply refused = node.backend().post(DECISIONS, Withdrawal.request("BINDING", "1"));
            assertThat(refused.problem()).isEqualTo("503 audit-unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(PolicyServerClient.at(node.address()).get("/health/live").status()).isEqualTo(200);
            assertThat(node.backend().get("/api/v1/books").problem()).isEqualTo("503 database-unavailable");
        });

        postgres.startAgain();
        Stream.of(first, second).forEach(node -> {
            node.awaitReady();
            assertThat(node.backend().post(DECISIONS, Withdrawal.request("BINDING", "1")).status()).isEqualTo(201);
        });
        requireWholeLogs();
    }

    @Test
    void aNodeRefusesADatabaseThatMayForgetWhatItAcknowledged() {
        postgres.createDatabase("forgetful");
        postgres.execute("ALTER DATABASE forgetful SET synchronous_commit = off");
        Map<String, String> forgetful = new HashMap<>(environment);
        forgetful.put("DB_URL", postgres.url("forgetful"));
        try (Node node = Node.starting("forgetful", forgetful)) {
            assertThat(node.awaitEnd()).isEqualTo(78);
            assertThat(node.messages()).contains("`synchronous_commit` of the database is `off`");
        }
    }

    /** By its own reading of the clock, an answer before that instant is by the old package and one from it on by the new. */
    @Test
    void aNumericChangeHoldsOnBothNodesFromOneInstantWithinASecondOfItsRecord() {
        NumericChange change = NumericChange.approved(first);
        AtomicInteger turn = new AtomicInteger();
        try (Load load = Load.of("changed-" + Instant.now(), 4, () -> (turn.getAndIncrement() % 2 == 0 ? first : second).backend())) {
            load.awaitAnswered(40);
            change.execute();
            Instant from = change.effectiveFrom();
            first.await("the instant from which it holds", () -> Instant.now().isAfter(from));
            load.awaitAnswered(load.answered().size() + 40);
            load.close();

            assertThat(load.unanswered()).isEmpty();
            Map<Boolean, List<String>> packages = load.answered().stream().map(Load.Asked::json).collect(Collectors.partitioningBy(
                    answer -> Instant.parse(answer.path("decidedAt").asText()).isBefore(from),
                    Collectors.mapping(answer -> answer.at("/policy/packageDigest").asText(), Collectors.toList())));
            assertThat(packages.get(true)).isNotEmpty().doesNotContain(change.packageDigest());
            assertThat(packages.get(false)).isNotEmpty().containsOnly(change.packageDigest());
        }
        assertThat(change.lead()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    private static void requireWholeLogs() {
        assertThat(List.of(FIRST, SECOND))
                .allSatisfy(log -> assertThat(AuditChain.firstBroken(database(), log)).as(log).isEmpty());
    }

    private static Database database() {
        return Database.open(postgres.source("policy"));
    }

    private static List<Reply> atOnce(int times, IntFunction<Reply> request) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            return IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), threads))
                    .toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static String quote(String asset, String price) {
        return "{\"asset\":\"" + asset + "\",\"source\":\"chainlink:" + asset + "-USD\",\"price\":\"" + price
                + "\",\"publishedAt\":\"" + Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\"}";
    }
}
