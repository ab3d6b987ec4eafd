package io.collateralpolicy.it.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.AuditChain;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.it.PolicyServerClient;
import io.collateralpolicy.it.PolicyServerClient.Reply;
import io.collateralpolicy.it.Withdrawal;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server is killed while many ask, again and again: what was answered stands, what was not is decided once. */
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());
    private static final int CALLERS = 8;
    private static final int BATCH_LINES = 40;
    /** The same bytes every time, so that the same key may bring them again. */
    private static final String LINE = Withdrawal.request("BINDING", "1").replace("\n", "");

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredStandsAndWhatWasNotIsDecidedOnce(StoredIn kind) {
        Random random = new Random(SEED);
        try (StoredIn.Store store = kind.empty("crash")) {
            Node node = Node.ready("crash-" + kind.name(), store.environment());
            for (int round = 1; round <= ROUNDS; round++) {
                node = survived(node, store, "seed-" + SEED + "-round-" + round, 20 + random.nextInt(150));
            }
            node.kill();
            requireWhole(store.open(), node.name());
        }
    }

    /** One round; the node that took the place of the killed one. */
    private static Node survived(Node node, StoredIn.Store store, String round, int answers) {
        PolicyServerClient before = node.backend();
        Load load = Load.of(round, CALLERS, () -> before);
        CompletableFuture<Void> batch = CompletableFuture.runAsync(() -> batch(before, round));
        load.awaitAnswered(answers);
        node.kill();
        load.close();
        batch.exceptionally(broken -> null).join();

        Node replacement = Node.ready(node.name(), store.environment());
        PolicyServerClient backend = replacement.backend();
        assertThat(load.answered()).as(round).hasSizeGreaterThanOrEqualTo(answers)
                .allSatisfy(asked -> assertThat(backend.get(path(asked.answer())).text()).isEqualTo(asked.answer()));
        assertThat(load.unanswered()).as(round).allSatisfy(asked -> {
            Reply first = asked.again(backend);
            assertThat(first.status()).isEqualTo(201);
            assertThat(asked.again(backend).text()).isEqualTo(first.text());
        });
        assertThat(batch(backend, round)).as(round).hasSize(BATCH_LINES).isEqualTo(batch(backend, round));
        return replacement;
    }

    private static String path(String answer) {
        return Load.DECISIONS + "/" + json(answer).path("decisionId").asText();
    }

    private static JsonNode json(String text) {
        return StrictJson.readTree(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A batch under one key, as often as it is sent; its lines as they were answered. */
    private static List<String> batch(PolicyServerClient backend, String round) {
        String lines = IntStream.rangeClosed(1, BATCH_LINES)
                .mapToObj(i -> LINE.replace("\"48213\"", "\"" + i + "\""))
                .collect(Collectors.joining("\n"));
        return backend.with("Idempotency-Key", round + "-batch")
                .with("Content-Type", "application/x-ndjson")
                .post(Load.DECISIONS + "/batch", lines)
                .text()
                .lines()
                .toList();
    }

    /** Every decision has its key and every key its decision, none twice; and the log is the log that was written. */
    private static void requireWhole(Database database, String log) {
        assertThat(AuditChain.firstBroken(database, log)).isEmpty();
        assertThat(database.query("SELECT d.decision_id FROM decision d LEFT JOIN idempotency i"
                + " ON i.decision_id = d.decision_id WHERE i.decision_id IS NULL", row -> row.getString(1))).isEmpty();
        assertThat(database.query("SELECT i.idempotency_key FROM idempotency i LEFT JOIN decision d"
                + " ON i.decision_id = d.decision_id WHERE d.decision_id IS NULL", row -> row.getString(1))).isEmpty();
        assertThat(database.query("SELECT (SELECT COUNT(*) FROM decision) - (SELECT COUNT(*) FROM audit_entry"
                + " WHERE type = 'DECISION')", row -> row.getLong(1))).containsExactly(0L);
    }
}
