package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.Epoch;
import io.collateralpolicy.audit.table.EpochTable;
import io.collateralpolicy.wire.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that the server itself wrote, read out of its tables: as they are, and after somebody edited the database. */
@Tag(TestDatabase.TAG)
class ServerLogsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:00:00.412Z"), ZoneOffset.UTC);
    private static final String LOG = "node-0";

    @TempDir
    Path folder;

    private final Database database = TestDatabase.empty();

    /** Entry 0 starts the key, 1 and 2 stand alone, 3 to 5 are one batch, 6 rotates the key, 7 stands alone. */
    @BeforeEach
    void write() {
        try (AuditLog log = TestLog.open(database, LOG, 100, CLOCK)) {
            log.append(signIn("ada"));
            log.append(tripped("1"));
            log.appendAll(List.of(signIn("bea"), signIn("cyd"), tripped("2")));
            log.rotateKey("admin", "yearly");
            log.append(signIn("dan"));
        }
    }

    private static Append signIn(String subject) {
        return Append.of(AuditType.SIGN_IN, subject, Map.of("roles", "auditor"));
    }

    private static Append tripped(String epoch) {
        return Append.of(AuditType.BREAKER_TRIPPED, "server", Map.of(
                "breakerId", "price-move-ETH", "epoch", epoch, "reason", "the price fell", "state", "TRIPPED"));
    }

    private SyntheticBundle exported() {
        return database.reading(connection -> {
            SyntheticLog log = new SyntheticLog(LOG);
            log.entries.addAll(Database.query(connection,
                    "SELECT entry_bytes FROM audit_entry WHERE log_id = ? ORDER BY entry_index",
                    row -> row.getBytes(1), LOG));
            for (CheckpointTable.Signed signed : CheckpointTable.after(connection, LOG, 0, 1_000)) {
                log.checkpoints.add(CheckpointTable.note(connection, LOG, signed).note());
            }
            for (Epoch epoch : EpochTable.all(connection, LOG)) {
                log.epochs.add(new TreeMap<>(Map.of(
                        "epoch", Integer.toString(epoch.number()), "fromIndex", Long.toString(epoch.fromIndex()),
                        "kind", epoch.kind().name(), "origin", epoch.origin(), "keyId", epoch.key().id(),
                        "publicKey", Base64.getEncoder().encodeToString(epoch.publicKey()))));
            }
            SyntheticBundle bundle = new SyntheticBundle();
            bundle.logs.add(log);
            return bundle;
        });
    }

    private Verified verified(String... options) {
        return Verified.of(exported().files(), folder, options);
    }

    /** Whoever can write into the database makes the row whole in itself: bytes and hash fit. */
    private void edit(int index, String from, String to) throws SQLException {
        byte[] bytes = database.queryOne(
                "SELECT entry_bytes FROM audit_entry WHERE log_id = ? AND entry_index = ?", row -> row.getBytes(1), LOG, index)
                .orElseThrow();
        byte[] edited = new String(bytes, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
        byte[] leaf = new byte[edited.length + 1];
        System.arraycopy(edited, 0, leaf, 1, edited.length);
        database.inTransaction(connection -> Database.update(connection,
                "UPDATE audit_entry SET entry_bytes = ?, leaf_hash = ? WHERE log_id = ? AND entry_index = ?",
                edited, Digest.sha256(leaf), LOG, index));
    }

    @Test
    void whatTheServerWritesIsConsistent() {
        Verified verified = verified();

        assertThat(verified.messages()).isEmpty();
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
        assertThat(verified.report().at("/logs/0/size").asText()).isEqualTo("8");
        assertThat(verified.report().at("/logs/0/epochs").findValuesAsText("fromIndex")).containsExactly("0", "6");
    }

    @Test
    void everyFlippedByteOfAnEntryThatTheServerWroteIsFoundInIt() {
        SyntheticBundle bundle = exported();
        List<byte[]> entries = bundle.logs.get(0).entries;
        for (int index = 0; index < entries.size(); index++) {
            byte[] entry = entries.get(index);
            for (int at = 0; at < entry.length; at++) {
                byte[] flipped = entry.clone();
                flipped[at] ^= 1;
                entries.set(index, flipped);

                Verified verified = Verified.of(bundle.files(), folder);

                assertThat(verified.exitCode()).as("byte %s of entry %s", at, index).isBetween(11, 19);
                assertThat(verified.first()).as("byte %s of entry %s", at, index).isEqualTo("node-0 " + index);
            }
            entries.set(index, entry);
        }
    }

    @Test
    void anEntryEditedByHandInTheDatabaseIsNamed() throws SQLException {
        edit(3, "bea", "eve");

        Verified verified = verified();

        assertThat(verified.exitCode()).isEqualTo(13);
        assertThat(verified.first()).isEqualTo("node-0 3");
    }

    @Test
    void anEntryDeletedByHandInTheDatabaseIsNamed() throws SQLException {
        database.inTransaction(connection -> Database.update(
                connection, "DELETE FROM audit_entry WHERE log_id = ? AND entry_index = ?", LOG, 4));

        Verified verified = verified();

        assertThat(verified.exitCode()).isEqualTo(12);
        assertThat(verified.first()).isEqualTo("node-0 4");
    }

    @Test
    void aCheckpointThatIsNotAnyMoreInTheDatabaseIsMissedByWhoeverKeptIt() throws IOException, SQLException {
        List<String> checkpoints = exported().logs.get(0).checkpoints;
        Path known = Files.writeString(folder.resolve("known"), checkpoints.get(checkpoints.size() - 1));
        assertThat(verified("--known", known.toString()).verdicts()).containsExactly("CONSISTENT", "ANCHORED");

        database.inTransaction(connection -> {
            Database.update(connection, "DELETE FROM audit_entry WHERE log_id = ? AND entry_index > 6", LOG);
            return Database.update(connection, "DELETE FROM audit_checkpoint WHERE log_id = ? AND tree_size > 7", LOG);
        });

        assertThat(verified().verdicts()).containsExactly("CONSISTENT");
        assertThat(verified("--known", known.toString()).exitCode()).isEqualTo(23);
    }
}
