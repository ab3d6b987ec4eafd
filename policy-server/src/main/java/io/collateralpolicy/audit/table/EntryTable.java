package io.collateralpolicy.audit.table;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.tree.TreeHash;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The entries as they were hashed. */
public final class EntryTable {

    /** Sorted as the primary key is, all of it: by the index alone H2 would read the whole log to find its end. */
    public static final String LAST = "SELECT entry_index, recorded_at, previous_hash, leaf_hash, entry_bytes"
            + " FROM audit_entry WHERE log_id = ? ORDER BY log_id DESC, entry_index DESC FETCH FIRST 1 ROWS ONLY";

    private static final String RANGE = " FROM audit_entry WHERE log_id = ? AND entry_index >= ? AND entry_index < ?"
            + " ORDER BY log_id, entry_index";

    private EntryTable() {}

    /**
     * One stored entry.
     *
     * @param previousHash as text, as it stands in the entry
     * @param leafHash     as text
     * @param bytes        what was hashed
     */
    public record Stored(long index, Instant recordedAt, String previousHash, String leafHash, byte[] bytes) {}

    public static void insert(Connection connection, String log, Stored entry, Append append, Optional<Long> sequence)
            throws SQLException {
        Database.update(
                connection,
                "INSERT INTO audit_entry (log_id, entry_index, recorded_at, type, subject, previous_hash, leaf_hash,"
                        + " entry_bytes, global_sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS BIGINT))",
                log,
                entry.index,
                entry.recordedAt,
                append.type().name(),
                append.subject(),
                entry.previousHash,
                entry.leafHash,
                entry.bytes,
                sequence);
    }

    public static Optional<Stored> last(Connection connection, String log) throws SQLException {
        return Database.query(connection, LAST, EntryTable::stored, log).stream().findFirst();
    }

    /** From an index on, up to another, which is not among them. */
    public static List<Stored> range(Connection connection, String log, long from, long to) throws SQLException {
        return Database.query(
                connection,
                "SELECT entry_index, recorded_at, previous_hash, leaf_hash, entry_bytes" + RANGE,
                EntryTable::stored,
                log,
                from,
                to);
    }

    public static List<byte[]> leafHashes(Connection connection, String log, long from, long to) throws SQLException {
        return Database.query(
                connection, "SELECT leaf_hash" + RANGE, row -> TreeHash.parse(row.getString(1)), log, from, to);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("entry_index"),
                Database.instant(row, "recorded_at"),
                row.getString("previous_hash"),
                row.getString("leaf_hash"),
                row.getBytes("entry_bytes"));
    }
}
