package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.audit.table.TileTable;
import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.audit.tree.TreeEdge;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The end of a log, behind which the next entry stands.
 *
 * @param edge       of its tree
 * @param lastHash   leaf hash of the last entry, as text
 * @param recordedAt of the last entry: time does not go back
 */
record LogHead(TreeEdge edge, String lastHash, Instant recordedAt) {

    /** As it stands in the tables. */
    static LogHead load(Connection connection, String log) throws SQLException {
        Optional<EntryTable.Stored> last = EntryTable.last(connection, log);
        if (last.isEmpty()) {
            return new LogHead(TreeEdge.empty(), AuditEntry.FIRST, Instant.EPOCH);
        }
        long size = last.get().index() + 1;
        TreeEdge edge = tilesStand(connection, log, size)
                ? TreeEdge.of(size, TileTable.partials(connection, log, size))
                : planted(connection, log, size);
        return new LogHead(edge, last.get().leafHash(), last.get().recordedAt());
    }

    long size() {
        return edge.size();
    }

    /** Another head that grows by itself. */
    LogHead copy() {
        return new LogHead(edge.copy(), lastHash, recordedAt);
    }

    private static boolean tilesStand(Connection connection, String log, long size) throws SQLException {
        return size < Tile.WIDTH
                || TileTable.full(connection, log, 0, size / Tile.WIDTH - 1).isPresent();
    }

    /** A log that was written before there was a tree gets its tiles from its leaves, once. */
    private static TreeEdge planted(Connection connection, String log, long size) throws SQLException {
        TreeEdge edge = TreeEdge.empty();
        for (long from = 0; from < size; from += Tile.WIDTH) {
            EntryTable.leafHashes(connection, log, from, Math.min(size, from + Tile.WIDTH)).forEach(edge::append);
            for (Tile tile : edge.takeCompleted()) {
                TileTable.insert(connection, log, tile);
            }
            edge.forget();
        }
        return edge;
    }
}
