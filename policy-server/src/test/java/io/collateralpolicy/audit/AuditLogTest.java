package io.collateralpolicy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class AuditLogTest {

    private static final String LOG = "node-0";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:00:00.412Z"), ZoneOffset.UTC);

    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, LOG, 100, CLOCK);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyEntryNamesTheHashOfTheOneBefore() {
        Receipt first = log.append(signIn("auditor"));
        Receipt second = log.append(signIn("backend"));

        assertThat(second.previousHash()).isEqualTo(first.leafHash());
        assertThat(second.index()).isEqualTo("2");
        assertThat(AuditChain.firstBroken(database, LOG)).isEmpty();
    }

    @Test
    void theLeafHashIsThatOfTheStoredBytesBehindAZeroByte() throws Exception {
        Receipt receipt = log.append(signIn("auditor"));

        byte[] stored = bytesOf(1);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        assertThat(receipt.leafHash())
                .isEqualTo("sha256:" + HexFormat.of().formatHex(sha256.digest(stored)));
        assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo("{\"content\":{\"roles\":\"auditor\"},"
                + "\"index\":\"1\",\"log\":\"node-0\",\"previousHash\":\"" + receipt.previousHash() + "\","
                + "\"recordedAt\":\"2026-11-22T14:00:00.412Z\",\"subject\":\"auditor\",\"type\":\"SIGN_IN\",\"v\":\"2\"}");
    }

    /** So the plans say where the first row of an index answers and no other is read. */
    @Test
    void theEndOfTheLogIsFoundWithoutReadingTheLog() {
        List<String> plan = database.query("EXPLAIN " + EntryTable.LAST, row -> row.getString(1), LOG);

        assertThat(String.join("\n", plan))
                .contains(TestDatabase.isPostgres() ? "Index Scan Backward" : "index sorted")
                .doesNotContain("Sort");
    }

    @Test
    void nobodyWaitsForAWriterThatEnded() {
        Append fatal = new Append(AuditType.SIGN_IN, "eve", Map.of("roles", ""), List.of(), (connection, receipt) -> {
            throw new OutOfMemoryError("of a test");
        });

        assertThatThrownBy(() -> log.append(fatal)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("same `Idempotency-Key`");
        assertThatThrownBy(() -> log.append(signIn("bob"))).isInstanceOf(ProblemException.class);
        assertThat(log.isWritable()).isFalse();
    }

    @Test
    void manyWritersMakeOneChain() {
        List<CompletableFuture<Receipt>> receipts = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> log.append(signIn("user-" + i))))
                .toList();

        assertThat(receipts.stream().map(CompletableFuture::join).map(Receipt::index).distinct()).hasSize(60);
        assertThat(AuditChain.firstBroken(database, LOG)).isEmpty();
    }

    @Test
    void whatIsAppendedTogetherStandsTogetherOrNotAtAll() {
        List<Receipt> receipts = log.appendAll(List.of(signIn("ada"), signIn("bob")));
        assertThat(receipts).extracting(Receipt::index).containsExactly("1", "2");

        Append refused = new Append(AuditType.SIGN_IN, "eve", Map.of("roles", "auditor"), List.of(), (connection, receipt) -> {
            throw new ProblemException(ProblemType.ACCOUNT_VERSION_CONFLICT, "changed meanwhile");
        });
        assertThatThrownBy(() -> log.appendAll(List.of(signIn("cyd"), refused))).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.ACCOUNT_VERSION_CONFLICT));
        assertThat(log.append(signIn("dan")).index()).isEqualTo("3");
    }

    @Test
    void whoeverIsAnsweredFindsTheEntryAndItsContents() {
        byte[] content = "what was decided".getBytes(StandardCharsets.UTF_8);

        List<Payload> twice = List.of(Payload.of(content), Payload.of(content));
        log.append(new Append(AuditType.SIGN_IN, "backend", Map.of("roles", "auditor"), twice, Append.Rows.NONE));

        String digest = Digest.sha256(content);
        assertThat(new Payloads(database).content(digest)).hasValue(content);
        assertThat(database.query("SELECT digest FROM payload", row -> row.getString(1))).containsExactly(digest);
    }

    @Test
    void anEntryWhoseRowsFailIsRefusedAndLeavesNothing() {
        Append.Rows failing = (connection, receipt) -> {
            throw new SQLException("disk full");
        };

        List<Payload> one = List.of(Payload.of(new byte[] {1}));

        assertThatThrownBy(() -> log.append(
                        new Append(AuditType.SIGN_IN, "backend", Map.of("roles", "auditor"), one, failing)))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.type()).isEqualTo(ProblemType.AUDIT_UNAVAILABLE));

        assertThat(log.append(signIn("auditor")).index()).isEqualTo("1");
        assertThat(database.query("SELECT digest FROM payload", row -> row.getString(1))).isEmpty();
    }

    @Test
    void aFailingEntryDoesNotTakeItsGroupWithIt() {
        Append.Rows failing = (connection, receipt) -> {
            throw new SQLException("disk full");
        };
        List<CompletableFuture<Boolean>> accepted = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> isAccepted(i % 10 == 0 ? failing : Append.Rows.NONE)))
                .toList();

        assertThat(accepted.stream().filter(CompletableFuture::join)).hasSize(36);
        assertThat(AuditChain.firstBroken(database, LOG)).isEmpty();
    }

    @Test
    void aClosedLogTakesNothing() {
        log.close();

        assertThatThrownBy(() -> log.append(signIn("auditor"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aChangedHeadStopsTheStart() throws Exception {
        log.append(signIn("auditor"));
        log.close();
        changeByte(1, 5);

        assertThatThrownBy(() -> TestLog.open(database, LOG, 1, CLOCK))
                .hasMessageContaining("entry `1`");
    }

    @Test
    void everyFlippedByteIsFoundAtItsEntry() throws Exception {
        IntStream.range(0, 3).forEach(i -> log.append(signIn("user-" + i)));
        int length = bytesOf(1).length;

        for (int at = 0; at < length; at++) {
            changeByte(1, at);
            assertThat(AuditChain.firstBroken(database, LOG)).as("byte %d", at).isEqualTo(OptionalLong.of(1));
            changeByte(1, at);
        }
        assertThat(AuditChain.firstBroken(database, LOG)).isEmpty();
    }

    @Test
    void aDeletedEntryIsFoundAtItsPlace() throws Exception {
        IntStream.range(0, 3).forEach(i -> log.append(signIn("user-" + i)));

        database.inTransaction(c -> Database.update(c, "DELETE FROM audit_entry WHERE entry_index = ?", 1L));

        assertThat(AuditChain.firstBroken(database, LOG)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void swappedEntriesAreFoundAtTheFirst() throws Exception {
        IntStream.range(0, 3).forEach(i -> log.append(signIn("user-" + i)));

        database.inTransaction(c -> Database.update(c, "UPDATE audit_entry SET entry_index = 9 WHERE entry_index = 0")
                + Database.update(c, "UPDATE audit_entry SET entry_index = 0 WHERE entry_index = 1")
                + Database.update(c, "UPDATE audit_entry SET entry_index = 1 WHERE entry_index = 9"));

        assertThat(AuditChain.firstBroken(database, LOG)).isEqualTo(OptionalLong.of(0));
    }

    private boolean isAccepted(Append.Rows rows) {
        try {
            log.append(new Append(AuditType.SIGN_IN, "backend", Map.of("roles", "auditor"), List.of(), rows));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private byte[] bytesOf(long index) {
        Optional<byte[]> bytes = database.queryOne(
                "SELECT entry_bytes FROM audit_entry WHERE entry_index = ?", row -> row.getBytes(1), index);
        return bytes.orElseThrow();
    }

    private void changeByte(long index, int at) throws SQLException {
        byte[] bytes = bytesOf(index);
        bytes[at] ^= 1;
        database.inTransaction(c ->
                Database.update(c, "UPDATE audit_entry SET entry_bytes = ? WHERE entry_index = ?", bytes, index));
    }

    private static Append signIn(String subject) {
        return Append.of(AuditType.SIGN_IN, subject, Map.of("roles", "auditor"));
    }
}
