package io.collateralpolicy.audit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.verify.tree.CompactRange;
import io.collateralpolicy.audit.verify.tree.Hash;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A log of 600 entries: two tiles and a part of one, and above them two hashes of a part. */
@Tag(TestDatabase.TAG)
class TileReaderTest {

    private static final String LOG = "node-0";
    private static final int WIDTH = 256;

    private final Database database = TestDatabase.empty();
    private final TileReader tiles = new TileReader(database);
    private List<byte[]> entries;

    @BeforeEach
    void write() {
        try (AuditLog log = TestLog.open(database, LOG, 10, Clock.systemUTC())) {
            log.appendAll(IntStream.range(1, 600).mapToObj(i -> Append.of(
                    AuditType.SIGN_IN, "user-" + i, Map.of("roles", "auditor"))).toList());
        }
        entries = database.query("SELECT entry_bytes FROM audit_entry ORDER BY entry_index", row -> row.getBytes(1));
    }

    @Test
    void tilesOfTheLowestLevelAreTheHashesOfTheEntries() {
        assertThat(tiles.hashes(LOG, 0, new TileReader.Wanted(1, WIDTH))).isEqualTo(leaves(256, 512));
        assertThat(tiles.hashes(LOG, 0, new TileReader.Wanted(2, 88))).isEqualTo(leaves(512, 600));
        assertThat(tiles.hashes(LOG, 0, new TileReader.Wanted(1, 3))).isEqualTo(leaves(256, 259));
    }

    @Test
    void aTileAboveHasTheRootOfEachFullTileBelow() {
        ByteBuffer roots = ByteBuffer.allocate(2 * Hash.BYTES).put(root(0, 256)).put(root(256, 512));

        assertThat(tiles.hashes(LOG, 1, new TileReader.Wanted(0, 2))).isEqualTo(roots.array());
    }

    @Test
    void entriesStandEachBehindItsLength() {
        ByteBuffer read = ByteBuffer.wrap(tiles.entries(LOG, new TileReader.Wanted(2, 88)));
        for (byte[] entry : entries.subList(512, 600)) {
            byte[] found = new byte[read.getShort() & 0xffff];
            read.get(found);
            assertThat(found).isEqualTo(entry);
        }
        assertThat(read.hasRemaining()).isFalse();
    }

    @Test
    void whatTheLastCheckpointDoesNotCoverIsNotThere() {
        requireMissing(0, new TileReader.Wanted(2, 89));
        requireMissing(0, new TileReader.Wanted(3, 1));
        requireMissing(1, new TileReader.Wanted(0, 3));
        requireMissing(2, new TileReader.Wanted(0, 1));
        requireMissing(8, new TileReader.Wanted(0, 1));
        assertThatThrownBy(() -> tiles.entries("node-7", new TileReader.Wanted(0, 1))).isInstanceOf(ProblemException.class);
    }

    private void requireMissing(int level, TileReader.Wanted wanted) {
        assertThatThrownBy(() -> tiles.hashes(LOG, level, wanted)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private byte[] leaves(int from, int to) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        entries.subList(from, to).forEach(entry -> hashes.writeBytes(Hash.leaf(entry).bytes()));
        return hashes.toByteArray();
    }

    private byte[] root(int from, int to) {
        CompactRange tree = CompactRange.EMPTY;
        for (byte[] entry : entries.subList(from, to)) {
            tree = tree.with(Hash.leaf(entry));
        }
        return tree.root().bytes();
    }
}
