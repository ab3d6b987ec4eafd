package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditChain;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.table.Epoch;
import io.collateralpolicy.audit.table.EpochTable;
import io.collateralpolicy.audit.tree.Rfc9162;
import io.collateralpolicy.audit.tree.TreeHash;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database of the release before, with what its server stored, is found by this one as it was. */
@Tag(TestDatabase.TAG)
class UpgradeTest {

    /** The last migration of the release before. */
    private static final String BEFORE = "3";
    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 11, 22, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final String DIGEST = Payload.of("content".getBytes(StandardCharsets.UTF_8)).digest();
    private static final String ENTRY = "{\"content\":{},\"index\":\"%s\",\"log\":\"%s\",\"previousHash\":\"%s\","
            + "\"recordedAt\":\"2026-11-22T12:00:00Z\",\"subject\":\"backend\",\"type\":\"%s\",\"v\":\"1\"}";

    private final DataSource source = TestDatabase.unmigrated();
    private Database database;

    @BeforeEach
    void upgrade() throws SQLException {
        Flyway.configure(Database.class.getClassLoader()).dataSource(source).target(BEFORE).load().migrate();
        try (Connection connection = source.getConnection()) {
            storeAsBefore(connection);
        }
        database = Database.open(source);
    }

    @Test
    void theLogIsWholeAndItsDecisionIsFoundInIt() {
        assertThat(AuditChain.firstBroken(database, "node-0")).isEmpty();
        Decisions.Recorded found = new Decisions(database, new Payloads(database)).find("dec-1").orElseThrow();

        assertThat(found.row().log()).isEqualTo("node-0");
        assertThat(found.row().auditIndex()).isEqualTo("1");
        assertThat(found.row().accountId()).isEqualTo("acct");
        assertThat(found.row().marginExcess()).contains("18144.910353");
        assertThat(found.reserved().hold().orElseThrow().reservationId()).isEqualTo("res-1");
        assertThat(new Payloads(database).content(DIGEST)).hasValue("content".getBytes(StandardCharsets.UTF_8));
    }

    /** Entries before the first key's are those of a log that nobody signed; its first checkpoint covers them. */
    @Test
    void theLogIsSignedFromNowOnAndWhatStoodInItIsToldApart() {
        try (AuditLog log = TestLog.open(database, "node-0", 10, Clock.fixed(NOON.toInstant(), ZoneOffset.UTC))) {
            log.append(Append.of(AuditType.SIGN_IN, "ada", Map.of("roles", "auditor")));
        }
        LogReader reader = new LogReader(database);
        Receipt old = reader.receipt("node-0", 1);

        assertThat(old.treeSize()).isEqualTo("3");
        assertThat(Rfc9162.includes(TreeHash.parse(old.leafHash()), 1, 3,
                old.path().stream().map(TreeHash::parse).toList(), TreeHash.parse(old.batchRoot()))).isTrue();
        assertThat(database.<List<Epoch>>reading(connection -> EpochTable.all(connection, "node-0")))
                .extracting(Epoch::fromIndex).containsExactly(2L);
        assertThat(texts("SELECT type FROM audit_entry ORDER BY entry_index"))
                .containsExactly("POLICY_ACTIVATED", "DECISION", "AUDIT_KEY_STARTED", "SIGN_IN");
        assertThat(AuditChain.firstBroken(database, "node-0")).isEmpty();
    }

    @Test
    void accountsReservationsAndActivationsStand() {
        assertThat(texts("SELECT version FROM account")).containsExactly("7");
        assertThat(texts("SELECT version FROM account_version ORDER BY recorded_at")).containsExactly("7");
        assertThat(texts("SELECT account_id FROM reservation WHERE ended_at IS NULL")).containsExactly("acct");
        assertThat(texts("SELECT package_digest FROM activation WHERE log_id = 'node-0'")).containsExactly(DIGEST);
        assertThat(texts("SELECT state FROM breaker_state")).containsExactly("TRIPPED");
    }

    @Test
    void quotesAreStillKnown() {
        Clock clock = Clock.fixed(NOON.toInstant(), ZoneOffset.UTC);

        assertThat(new ObservedMarket(new QuoteTable(database, clock))
                        .snapshot(Set.of("WETH"), Instant.now(clock), Duration.ofHours(1)).quotes())
                .singleElement().satisfies(quote -> assertThat(quote.price()).isEqualByComparingTo("3000.5"));
    }

    private List<String> texts(String sql) {
        return database.query(sql, row -> row.getString(1));
    }

    private static void storeAsBefore(Connection connection) throws SQLException {
        String first = storeEntry(connection, 0, "sha256:" + "0".repeat(64), "POLICY_ACTIVATED");
        storeEntry(connection, 1, first, "DECISION");
        store(connection, "payload (digest, encoding, bytes)", DIGEST, "deflate",
                deflated("content"));
        store(connection, "decision (decision_id, decided_at, account_id, outcome, policy_name, policy_version,"
                        + " package_digest, health_factor, margin_excess, margin_call, liquidatable, subject, intents, audit_index,"
                        + " request_digest, context_digest, answer_digest, decided_digest, engine_build, reservation_id,"
                        + " reservation_expires_at)",
                "dec-1", NOON, "acct", "ALLOWED", "standard", "1.1.0", DIGEST, "1.4891", "18144.910353", "0", false, "backend",
                "WITHDRAW", 1L, DIGEST, DIGEST, DIGEST, DIGEST, "1.0.0", "res-1", NOON.plusMinutes(5));
        store(connection, "activation (policy, package_digest, lane, effective_from, recorded_at, reason, audit_index)",
                "standard", DIGEST, "SHIPPED", NOON, NOON, "first start", 0L);
        store(connection, "account (book, account_id, version, digest, recorded_at, reservations)",
                "main", "acct", "7", DIGEST, NOON, 1L);
        store(connection, "account_version (book, account_id, version, digest, recorded_at)",
                "main", "acct", "7", DIGEST, NOON);
        store(connection, "reservation (reservation_id, book, account_id, decision_id, subject, intents, held_at, expires_at)",
                "res-1", "main", "acct", "dec-1", "backend", "{\"intents\":[]}".getBytes(StandardCharsets.UTF_8), NOON,
                NOON.plusMinutes(5));
        store(connection, "breaker_state (breaker_id, scope, subject, state, epoch, changed_at, reason)",
                "price-move-WETH", "ASSET", "WETH", "TRIPPED", 1L, NOON, "the price fell");
        store(connection, "quote_observation (asset, source, published_at, price, confidence, recorded_at)",
                "WETH", "chainlink:ETH-USD", NOON.minusMinutes(1), "3000.5", "1", NOON);
    }

    /** Without a dictionary. */
    private static byte[] deflated(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @return the entry's leaf hash */
    private static String storeEntry(Connection connection, long index, String previous, String type) throws SQLException {
        byte[] bytes = ENTRY.formatted(index, "node-0", previous, type).getBytes(StandardCharsets.UTF_8);
        String leafHash = leafHash(bytes);
        store(connection, "audit_entry (log_id, entry_index, recorded_at, type, subject, previous_hash, leaf_hash, entry_bytes)",
                "node-0", index, NOON, type, "backend", previous, leafHash, bytes);
        return leafHash;
    }

    private static String leafHash(byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return "sha256:" + HexFormat.of().formatHex(sha256.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void store(Connection connection, String columns, Object... values) throws SQLException {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + columns + " VALUES (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
