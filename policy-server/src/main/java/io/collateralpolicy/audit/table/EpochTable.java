package io.collateralpolicy.audit.table;

import io.collateralpolicy.audit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Who signs a log since when. */
public final class EpochTable {

    private EpochTable() {}

    public static void insert(Connection connection, String log, Epoch epoch) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO audit_epoch (log_id, epoch, from_index, kind, origin, public_key) VALUES (?, ?, ?, ?, ?, ?)",
                log,
                epoch.number(),
                epoch.fromIndex(),
                epoch.kind().name(),
                epoch.origin(),
                epoch.publicKey());
    }

    /** In their order. */
    public static List<Epoch> all(Connection connection, String log) throws SQLException {
        return Database.query(
                connection,
                "SELECT epoch, from_index, kind, origin, public_key FROM audit_epoch WHERE log_id = ? ORDER BY epoch",
                row -> new Epoch(
                        row.getInt(1),
                        row.getLong(2),
                        Epoch.Kind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getBytes(5)),
                log);
    }
}
