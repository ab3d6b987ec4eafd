package io.collateralpolicy.audit.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditChain;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.FencedOff;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.checkpoint.KeyFolder;
import io.collateralpolicy.audit.checkpoint.NoteFile;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.read.Proof;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.Epoch;
import io.collateralpolicy.audit.table.EpochTable;
import io.collateralpolicy.audit.tree.Rfc9162;
import io.collateralpolicy.audit.tree.TreeHash;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(TestDatabase.TAG)
class BatchWriterTest {

    private static final String LOG = "node-0";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private final Database database = TestDatabase.empty();
    private final LogReader reader = new LogReader(database);

    @Test
    void aReceiptLeadsFromItsEntryToARootThatTheLogSigned() throws Exception {
        try (BatchWriter writer = open(node())) {
            for (int size : new int[] {1, 3, 256, 1, 40}) {
                writer.write(entries(size)).forEach(this::requireProven);
            }
        }
        assertThat(AuditChain.firstBroken(database, LOG)).isEmpty();
    }

    @Test
    void aReceiptIsGivenAgainAsItWas() throws Exception {
        try (BatchWriter writer = open(node())) {
            List<Receipt> given = writer.write(entries(300));
            writer.write(entries(20));

            assertThat(given).allSatisfy(
                    receipt -> assertThat(reader.receipt(LOG, Long.parseLong(receipt.index()))).isEqualTo(receipt));
        }
    }

    @Test
    void proofsOfTheStoredTreeHoldForAnyEntryAndAnyOlderTree() throws Exception {
        try (BatchWriter writer = open(node())) {
            IntStream.range(0, 9).forEach(i -> written(writer, 77));
        }
        Checkpoint last = Checkpoint.parse(reader.checkpoint(LOG).text());

        for (long i = 0; i < last.size(); i += 31) {
            Proof.Inclusion proof = reader.inclusion(LOG, i, Optional.empty());
            assertThat(Rfc9162.includes(TreeHash.parse(proof.leafHash()), i, last.size(), hashes(proof.path()), last.root()))
                    .isTrue();
            Proof.Consistency older = reader.consistency(LOG, i + 1, Optional.empty());
            assertThat(Rfc9162.connects(i + 1, TreeHash.parse(older.fromRoot()), last.size(), last.root(),
                    hashes(older.path()))).isTrue();
        }
        assertThatThrownBy(() -> reader.inclusion(LOG, last.size(), Optional.empty())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> reader.consistency(LOG, 1, Optional.of(last.size() + 1)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> reader.checkpoint("node-7")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLogGoesOnWhereItStoodAndTimeDoesNotGoBack() throws Exception {
        try (BatchWriter writer = open(node())) {
            writer.write(entries(400));
        }
        Clock behind = Clock.fixed(NOON.minusSeconds(60), ZoneOffset.UTC);
        try (BatchWriter writer = BatchWriter.open(database, node(), behind)) {
            requireProven(writer.write(entries(1)).get(0));
        }

        assertThat(database.query("SELECT DISTINCT recorded_at FROM audit_entry", row -> Database.instant(row, "recorded_at")))
                .containsExactly(NOON);
    }

    @Test
    void whatRowsRefuseLeavesTheLogAsItWas() throws Exception {
        Append refused = new Append(AuditType.SIGN_IN, "eve", Map.of("roles", ""), List.of(), (connection, receipt) -> {
            throw new ProblemException(ProblemType.ACCOUNT_VERSION_CONFLICT, "changed meanwhile");
        });
        try (BatchWriter writer = open(node())) {
            writer.write(entries(250));
            assertThatThrownBy(() -> writer.write(List.of(entry(1), refused))).isInstanceOf(ProblemException.class);

            requireProven(writer.write(entries(10)).get(0));
        }
    }

    @Test
    void whoeverWasOvertakenCannotCommit() throws Exception {
        BatchWriter first = open(node());
        first.write(entries(2));
        BatchWriter second = open(node());
        second.write(entries(1));

        assertThatThrownBy(() -> first.write(entries(1))).isInstanceOf(FencedOff.class);

        first.close();
        assertThat(second.write(entries(1)).get(0).index()).isEqualTo("4");
        assertThat(AuditChain.firstBroken(database, LOG)).isEmpty();
    }

    @Test
    void aWriterThatBeatsIsNotOvertaken() throws Exception {
        BatchWriter first = open(node());

        assertThatThrownBy(() -> BatchWriter.open(database, patient(), clock(), time -> written(first, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another process writes");

        first.write(entries(1));
    }

    @Test
    void aWriterThatDoesNotBeatIsOvertakenAfterTheWholePatience() throws Exception {
        open(node());
        Duration[] passed = {Duration.ZERO};

        BatchWriter.open(database, patient(), clock(), time -> passed[0] = passed[0].plus(time)).write(entries(1));

        assertThat(passed[0]).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aLeaseThatWasGivenBackIsTakenAtOnce() throws Exception {
        open(node()).close();

        BatchWriter.open(database, patient(), clock(), time -> {
            throw new AssertionError("nobody is waited for");
        }).close();
    }

    @Test
    void whatIsGovernedHasOneOrderOverAllLogsWithoutGaps() throws Exception {
        try (BatchWriter first = open(node()); BatchWriter second = open(node("node-1"))) {
            first.write(List.of(tripped(1), entry(1), tripped(2)));
            second.write(List.of(tripped(3)));
            assertThatThrownBy(() -> first.write(List.of(tripped(4), failing()))).isInstanceOf(SQLException.class);
            first.write(List.of(tripped(5)));
        }

        assertThat(database.query("SELECT global_sequence FROM audit_entry WHERE global_sequence IS NOT NULL"
                + " ORDER BY global_sequence", row -> row.getLong(1))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void aNewKeyIsSignedForByTheOldOne() throws Exception {
        Receipt rotation;
        try (BatchWriter writer = open(node())) {
            writer.write(entries(3));
            rotation = writer.rotateKey("admin", "yearly");
            requireProven(writer.write(entries(1)).get(0));
        }
        List<Proof.Key> keys = reader.whole("", LOG, 0).keys();
        assertThat(keys).extracting(Proof.Key::epoch).containsExactly("1", "2");
        assertThat(keys).extracting(Proof.Key::origin).containsOnly("test.example/node-0");
        assertThat(rotation.keyId()).isEqualTo(keys.get(0).keyId());

        SignedNote both = database.reading(connection -> CheckpointTable.note(
                connection, LOG, CheckpointTable.of(connection, LOG, 5).orElseThrow()));
        assertThat(both.signatures()).extracting(signature -> signature.keyId())
                .containsExactly(keys.get(0).keyId(), keys.get(1).keyId());
        try (BatchWriter writer = open(node())) {
            assertThat(writer.write(entries(1)).get(0).keyId()).isEqualTo(keys.get(1).keyId());
        }
    }

    @Test
    void aDatabaseOlderThanWhatWasPublishedStartsOnlyWhenSomebodySaysWhy() throws Exception {
        Database older = TestDatabase.empty();
        try (BatchWriter writer = open(node())) {
            writer.write(entries(9));
        }
        new NoteFile(folder.resolve("published.note")).write(reader.checkpoint(LOG));

        assertThatThrownBy(() -> BatchWriter.open(older, node(), clock()))
                .hasMessageContaining("checkpoint of 10 entries").hasMessageContaining("`10: <reason>`");
        assertThatThrownBy(() -> BatchWriter.open(older, broken("9: wrong one"), clock())).hasMessageContaining("`10: ");

        try (BatchWriter writer = BatchWriter.open(older, broken("10: disk lost"), clock())) {
            Receipt first = writer.write(entries(1)).get(0);
            assertThat(first.origin()).isEqualTo("test.example/node-0/2");
            assertThat(first.index()).isEqualTo("1");
        }
        assertThat(older.query("SELECT type, entry_bytes FROM audit_entry WHERE entry_index = 0",
                row -> row.getString(1) + new String(row.getBytes(2)))).singleElement().asString()
                .startsWith("EPOCH_BROKEN").contains("disk lost").contains("test.example/node-0\\n10\\n");
    }

    /** The process ends before anything is published, and the operator has taken the setting back. */
    @Test
    void aBreakThatWasAcceptedIsNotAskedForAgain() throws Exception {
        Database older = TestDatabase.empty();
        try (BatchWriter writer = open(node())) {
            writer.write(entries(9));
        }
        new NoteFile(folder.resolve("published.note")).write(reader.checkpoint(LOG));
        BatchWriter.open(older, broken("10: disk lost"), clock()).close();

        try (BatchWriter writer = BatchWriter.open(older, node(), clock())) {
            assertThat(writer.write(entries(1)).get(0).origin()).isEqualTo("test.example/node-0/2");
        }
    }

    /** Folders and files of an export are named by the log. */
    @Test
    void aLogIsNoFolderAboveItsOwn() {
        for (String log : List.of(".", "..", "a/b", "")) {
            assertThatThrownBy(() -> new LogNode(log, "test.example", new KeyFolder(folder), new NoteFile(folder),
                    Duration.ZERO, Optional.empty())).as(log).hasMessageContaining("audit.log must be");
        }
    }

    @Test
    void anotherHistoryThanThePublishedOneDoesNotStart() throws Exception {
        try (BatchWriter writer = open(node())) {
            writer.write(entries(4));
        }
        Database other = TestDatabase.empty();
        LogNode itself = new LogNode(LOG, "test.example", new KeyFolder(folder.resolve("other")),
                new NoteFile(folder.resolve("none.note")), Duration.ZERO, Optional.empty());
        try (BatchWriter writer = BatchWriter.open(other, itself, clock())) {
            writer.write(entries(9));
        }
        new NoteFile(folder.resolve("published.note")).write(reader.checkpoint(LOG));

        assertThatThrownBy(() -> BatchWriter.open(other, node(), clock())).hasMessageContaining("does not continue");
    }

    @Test
    void aLogWhoseKeyIsLostIsNotContinuedSilently() throws Exception {
        open(node()).close();
        LogNode without = new LogNode(LOG, "test.example", new KeyFolder(folder.resolve("empty")),
                node().published(), Duration.ZERO, Optional.empty());

        assertThatThrownBy(() -> BatchWriter.open(database, without, clock())).hasMessageContaining("is not in its folder");
    }

    @Test
    void theOriginOfALogDoesNotChange() throws Exception {
        open(node()).close();
        LogNode renamed = new LogNode(LOG, "other.example", node().keys(), node().published(), Duration.ZERO, Optional.empty());

        assertThatThrownBy(() -> BatchWriter.open(database, renamed, clock())).hasMessageContaining("set audit.origin back");
    }

    @Test
    void whatWasChangedInTheDatabaseDoesNotStart() throws Exception {
        try (BatchWriter writer = open(node())) {
            writer.write(entries(700));
        }
        database.inTransaction(c -> Database.update(c, "UPDATE audit_checkpoint SET root = ? WHERE tree_size = 701",
                new byte[32]));
        assertThatThrownBy(() -> open(node())).hasMessageContaining("not those that were signed");

        database.inTransaction(c -> Database.update(c, "DELETE FROM audit_checkpoint WHERE tree_size = 701"));
        assertThatThrownBy(() -> open(node())).hasMessageContaining("the last checkpoint is of 1 entries");
    }

    /** As it is after an update of a server that had no tree yet. */
    @Test
    void aLogWithoutTilesGetsThemFromItsLeaves() throws Exception {
        try (BatchWriter writer = open(node())) {
            writer.write(entries(700));
        }
        database.inTransaction(c -> Database.update(c, "DELETE FROM audit_tile") + Database.update(c, "DELETE FROM audit_subtree"));

        try (BatchWriter writer = open(node())) {
            requireProven(writer.write(entries(1)).get(0));
        }
        assertThat(database.query("SELECT tile_index FROM audit_tile ORDER BY tile_index", row -> row.getLong(1)))
                .containsExactly(0L, 1L);
    }

    private void requireProven(Receipt receipt) {
        Checkpoint signed = new Checkpoint(
                receipt.origin(), Long.parseLong(receipt.treeSize()), TreeHash.parse(receipt.batchRoot()));
        assertThat(Rfc9162.includes(TreeHash.parse(receipt.leafHash()), Long.parseLong(receipt.index()), signed.size(),
                hashes(receipt.path()), signed.root())).isTrue();
        List<Epoch> epochs = database.reading(connection -> EpochTable.all(connection, LOG));
        assertThat(epochs)
                .filteredOn(epoch -> epoch.key().id().equals(receipt.keyId()))
                .singleElement()
                .satisfies(epoch -> assertThat(epoch.key().verifies(signed.text(),
                        Base64.getDecoder().decode(receipt.signature()))).isTrue());
    }

    private static List<byte[]> hashes(List<String> path) {
        return path.stream().map(TreeHash::parse).toList();
    }

    private static void written(BatchWriter writer, int size) {
        try {
            writer.write(entries(size));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Append> entries(int count) {
        return IntStream.range(0, count).mapToObj(BatchWriterTest::entry).toList();
    }

    private static Append entry(int i) {
        return Append.of(AuditType.SIGN_IN, "user-" + i, Map.of("roles", "auditor"));
    }

    private static Append tripped(int epoch) {
        return Append.of(AuditType.BREAKER_TRIPPED, "server",
                Map.of("breakerId", "price-move-ETH", "epoch", Integer.toString(epoch), "reason", "the price fell",
                        "state", "TRIPPED"));
    }

    private static Append failing() {
        return new Append(AuditType.SIGN_IN, "eve", Map.of("roles", ""), List.of(), (connection, receipt) -> {
            throw new SQLException("disk full");
        });
    }

    private BatchWriter open(LogNode node) {
        return BatchWriter.open(database, node, clock());
    }

    private LogNode node() {
        return node(LOG);
    }

    private LogNode node(String log) {
        return new LogNode(log, "test.example", new KeyFolder(folder.resolve(log + "-keys")),
                new NoteFile(folder.resolve("published.note")), Duration.ZERO, Optional.empty());
    }

    private LogNode patient() {
        return new LogNode(LOG, "test.example", node().keys(), node().published(), Duration.ofSeconds(10), Optional.empty());
    }

    private LogNode broken(String setting) {
        return new LogNode(LOG, "test.example", node().keys(), node().published(), Duration.ZERO,
                Optional.of(LogNode.AcceptedBreak.parse(setting)));
    }

    private static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }
}
