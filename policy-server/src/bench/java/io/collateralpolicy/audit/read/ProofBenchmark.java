package io.collateralpolicy.audit.read;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.checkpoint.LogKey;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.audit.table.Epoch;
import io.collateralpolicy.audit.table.EpochTable;
import io.collateralpolicy.audit.table.TileTable;
import io.collateralpolicy.audit.tree.Rfc9162;
import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.audit.tree.TreeEdge;
import io.collateralpolicy.audit.tree.TreeHash;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.h2.jdbcx.JdbcDataSource;

/** How long a proof takes in a log of ten million leaves, out of an embedded database; each is checked as it is made. */
final class ProofBenchmark {

    private static final String LOG = "node-0";
    /** Ten million, and as many as make the last tile full: leaves of a full tile need no entries. */
    private static final long LEAVES = 39_063L * Tile.WIDTH;
    private static final int ASKED = 3_000;
    private static final int WARM_UP = 500;
    private static final int ROWS_A_COMMIT = 1_000;

    private final Database database;
    private final LogReader reader;
    private final long[] places = new Random(7).longs(ASKED, 0, LEAVES).toArray();

    private ProofBenchmark(Path folder) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + folder.resolve("proofs") + ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE");
        source.setUser("sa");
        database = Database.open(source);
        reader = new LogReader(database);
    }

    /** Measures into {@code proofs.md} of the folder, which has room for 700 MB. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        Files.deleteIfExists(folder.resolve("proofs.mv.db"));
        ProofBenchmark benchmark = new ProofBenchmark(folder);
        byte[] root = benchmark.write();
        List<String> lines = List.of(
                String.format(Locale.ROOT, "%d processors, load average %.1f, Java %s; %,d leaves",
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version(), LEAVES),
                "", "| proof | aim, ms | mean, ms | 99 %, ms | longest, ms |", "|---|---|---|---|---|",
                benchmark.measured("inclusion", i -> benchmark.include(benchmark.places[i], root)),
                benchmark.measured("consistency", i -> benchmark.connect(benchmark.places[i] + 1, root)));
        Files.write(folder.resolve("proofs.md"), lines);
        lines.forEach(System.out::println);
    }

    private static byte[] leaf(long index) {
        return TreeHash.leaf(bytes(index));
    }

    private static byte[] bytes(long index) {
        return ByteBuffer.allocate(Long.BYTES).putLong(index).array();
    }

    private byte[] write() throws SQLException {
        TreeEdge edge = TreeEdge.empty();
        while (edge.size() < LEAVES) {
            database.inTransaction(connection -> {
                long behind = Math.min(LEAVES, edge.size() + (long) ROWS_A_COMMIT * Tile.WIDTH);
                while (edge.size() < behind) {
                    append(connection, edge);
                }
                return behind;
            });
        }
        byte[] root = edge.tree().root();
        database.inTransaction(connection -> {
            LogKey key = LogKey.generate();
            Epoch epoch = new Epoch(1, 0, Epoch.Kind.STARTED, "bench.example/" + LOG, key.publicBytes());
            EpochTable.insert(connection, LOG, epoch);
            Checkpoint checkpoint = new Checkpoint(epoch.origin(), LEAVES, root);
            CheckpointTable.insert(
                    connection, LOG, new CheckpointTable.Signed(checkpoint, epoch, key.sign(checkpoint.text())));
            for (long place : Arrays.stream(places).distinct().toArray()) {
                entry(connection, place);
            }
            return true;
        });
        return root;
    }

    private static void append(Connection connection, TreeEdge edge) throws SQLException {
        for (int i = 0; i < Tile.WIDTH; i++) {
            edge.append(leaf(edge.size()));
        }
        for (Tile tile : edge.takeCompleted()) {
            TileTable.insert(connection, LOG, tile);
        }
        edge.forget();
    }

    private static void entry(Connection connection, long index) throws SQLException {
        String hash = TreeHash.text(leaf(index));
        EntryTable.insert(connection, LOG, new EntryTable.Stored(index, Instant.EPOCH, hash, hash, bytes(index)),
                Append.of(AuditType.SIGN_IN, "bench", Map.of("roles", "auditor")), Optional.empty());
    }

    private String measured(String what, IntConsumer proof) {
        for (int i = 0; i < WARM_UP; i++) {
            proof.accept(i);
        }
        long[] took = new long[ASKED - WARM_UP];
        for (int i = WARM_UP; i < ASKED; i++) {
            long start = System.nanoTime();
            proof.accept(i);
            took[i - WARM_UP] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return String.format(Locale.ROOT, "| %s | 10 | %.2f | %.2f | %.2f |", what,
                Arrays.stream(took).average().orElseThrow() / 1e6, took[took.length * 99 / 100] / 1e6, took[took.length - 1] / 1e6);
    }

    private void include(long index, byte[] root) {
        Proof.Inclusion proof = reader.inclusion(LOG, index, Optional.empty());
        require(Rfc9162.includes(leaf(index), index, LEAVES, hashes(proof.path()), root));
    }

    private void connect(long from, byte[] root) {
        Proof.Consistency proof = reader.consistency(LOG, from, Optional.empty());
        require(Rfc9162.connects(from, TreeHash.parse(proof.fromRoot()), LEAVES, root, hashes(proof.path())));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("a proof does not hold");
        }
    }

    private static List<byte[]> hashes(List<String> path) {
        return path.stream().map(TreeHash::parse).toList();
    }
}
