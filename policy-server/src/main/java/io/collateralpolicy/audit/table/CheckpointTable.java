package io.collateralpolicy.audit.table;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.checkpoint.NoteSignature;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signed roots, one a batch, and what others signed under them. */
public final class CheckpointTable {

    private static final String SELECT = "SELECT c.tree_size, c.root, c.signature, e.origin, e.public_key, e.epoch,"
            + " e.from_index, e.kind FROM audit_checkpoint c"
            + " JOIN audit_epoch e ON e.log_id = c.log_id AND e.epoch = c.epoch WHERE c.log_id = ?";
    private static final String LAST_OF_ALL = "SELECT c.log_id, c.tree_size, c.root, c.signature, e.origin, e.public_key, e.epoch,"
            + " e.from_index, e.kind FROM audit_log l JOIN audit_checkpoint c ON c.log_id = l.log_id AND c.tree_size ="
            + " (SELECT m.tree_size FROM audit_checkpoint m WHERE m.log_id = l.log_id ORDER BY m.log_id DESC, m.tree_size DESC"
            + " FETCH FIRST 1 ROWS ONLY) JOIN audit_epoch e ON e.log_id = c.log_id AND e.epoch = c.epoch";
    private static final String FIRST = " FETCH FIRST 1 ROWS ONLY";

    private CheckpointTable() {}

    /**
     * A checkpoint as its log signed it.
     *
     * @param epoch     whose key signed
     * @param signature 64 bytes
     */
    public record Signed(Checkpoint checkpoint, Epoch epoch, byte[] signature) {

        public NoteSignature line() {
            return new NoteSignature(epoch.origin(), epoch.key().id(), signature);
        }

        /** Whether the key of its epoch signed it. */
        public boolean isSound() {
            return epoch.key().verifies(checkpoint.text(), signature);
        }
    }

    public static void insert(Connection connection, String log, Signed signed) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO audit_checkpoint (log_id, tree_size, root, epoch, signature) VALUES (?, ?, ?, ?, ?)",
                log,
                signed.checkpoint.size(),
                signed.checkpoint.root(),
                signed.epoch.number(),
                signed.signature);
    }

    /** Keeps a further line; the same again changes nothing. */
    public static void insertLine(Connection connection, String log, long size, NoteSignature signature, Instant at)
            throws SQLException {
        if (!lines(connection, log, size).contains(signature.line())) {
            Database.update(
                    connection,
                    "INSERT INTO audit_signature (log_id, tree_size, line, received_at) VALUES (?, ?, ?, ?)",
                    log,
                    size,
                    signature.line(),
                    at);
        }
    }

    public static Optional<Signed> last(Connection connection, String log) throws SQLException {
        return one(connection, SELECT + " ORDER BY c.log_id DESC, c.tree_size DESC" + FIRST, log);
    }

    /** The last of every log that signed, all at one instant: by it no log is behind what another one says. */
    public static SortedMap<String, Signed> lastOfAll(Connection connection) throws SQLException {
        SortedMap<String, Signed> last = new TreeMap<>();
        Database.query(connection, LAST_OF_ALL, row -> last.put(row.getString("log_id"), signed(row)));
        return last;
    }

    public static Optional<Signed> of(Connection connection, String log, long size) throws SQLException {
        return one(connection, SELECT + " AND c.tree_size = ?", log, size);
    }

    /** The first that speaks of an entry: that of its own batch. */
    public static Optional<Signed> covering(Connection connection, String log, long index) throws SQLException {
        return one(connection, SELECT + " AND c.tree_size > ? ORDER BY c.log_id, c.tree_size" + FIRST, log, index);
    }

    /**
     * Checkpoints of a log by their sizes.
     *
     * @param after larger than this
     * @param upTo  and at most this
     */
    public record Range(long after, long upTo) {}

    /** The whole notes of a range, ascending; at most so many. */
    public static List<SignedNote> notes(Connection connection, String log, Range range, int limit) throws SQLException {
        List<Signed> page = after(connection, log, range.after, limit).stream()
                .filter(signed -> signed.checkpoint.size() <= range.upTo)
                .toList();
        Map<Long, List<NoteSignature>> lines = lines(connection, log, range.after, upTo(page));
        return page.stream()
                .map(signed -> new SignedNote(signed.checkpoint.text(), Stream.concat(
                                Stream.of(signed.line()),
                                lines.getOrDefault(signed.checkpoint.size(), List.of()).stream())
                        .toList()))
                .toList();
    }

    private static long upTo(List<Signed> page) {
        return page.isEmpty() ? 0 : page.get(page.size() - 1).checkpoint.size();
    }

    private static Map<Long, List<NoteSignature>> lines(Connection connection, String log, long after, long upTo)
            throws SQLException {
        return Database.query(
                        connection,
                        "SELECT tree_size, line FROM audit_signature WHERE log_id = ? AND tree_size > ? AND tree_size <= ?"
                                + " ORDER BY tree_size, received_at, line",
                        row -> Map.entry(row.getLong(1), NoteSignature.parse(row.getString(2))),
                        log,
                        after,
                        upTo)
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Ascending, those that are larger than a size. */
    public static List<Signed> after(Connection connection, String log, long size, int limit) throws SQLException {
        return Database.query(
                connection,
                SELECT + " AND c.tree_size > ? ORDER BY c.log_id, c.tree_size FETCH FIRST " + limit + " ROWS ONLY",
                CheckpointTable::signed,
                log,
                size);
    }

    /** The whole note: the log's own line, then the others in the order they came. */
    public static SignedNote note(Connection connection, String log, Signed signed) throws SQLException {
        List<NoteSignature> lines = new ArrayList<>(List.of(signed.line()));
        lines(connection, log, signed.checkpoint.size()).forEach(line -> lines.add(NoteSignature.parse(line)));
        return new SignedNote(signed.checkpoint.text(), lines);
    }

    private static List<String> lines(Connection connection, String log, long size) throws SQLException {
        return Database.query(
                connection,
                "SELECT line FROM audit_signature WHERE log_id = ? AND tree_size = ? ORDER BY received_at, line",
                row -> row.getString(1),
                log,
                size);
    }

    private static Optional<Signed> one(Connection connection, String sql, Object... arguments) throws SQLException {
        return Database.query(connection, sql, CheckpointTable::signed, arguments).stream().findFirst();
    }

    private static Signed signed(ResultSet row) throws SQLException {
        Epoch epoch = new Epoch(
                row.getInt("epoch"),
                row.getLong("from_index"),
                Epoch.Kind.valueOf(row.getString("kind")),
                row.getString("origin"),
                row.getBytes("public_key"));
        Checkpoint checkpoint = new Checkpoint(epoch.origin(), row.getLong("tree_size"), row.getBytes("root"));
        return new Signed(checkpoint, epoch, row.getBytes("signature"));
    }
}
