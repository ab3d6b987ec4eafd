package io.collateralpolicy.audit.table;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.audit.tree.TreeHash;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tree by its tiles: full ones as they are, the last one of each level by the nodes it has so far. */
public final class TileTable {

    private static final String NODES = "SELECT hash FROM audit_subtree WHERE log_id = ? AND tile_level = ?"
            + " AND node_index >= ? AND node_index < ? ORDER BY log_id, tile_level, node_index";

    private TileTable() {}

    /** Stores a full tile, and the hash over it for the level above. */
    public static void insert(Connection connection, String log, Tile tile) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO audit_tile (log_id, tile_level, tile_index, hashes) VALUES (?, ?, ?, ?)",
                log,
                tile.level(),
                tile.index(),
                tile.hashes());
        Database.update(
                connection,
                "INSERT INTO audit_subtree (log_id, tile_level, node_index, hash) VALUES (?, ?, ?, ?)",
                log,
                tile.level() + 1,
                tile.index(),
                tile.root(0, Tile.HEIGHT));
    }

    public static Optional<Tile> full(Connection connection, String log, int level, long index) throws SQLException {
        return Database.query(
                        connection,
                        "SELECT hashes FROM audit_tile WHERE log_id = ? AND tile_level = ? AND tile_index = ?",
                        row -> new Tile(level, index, row.getBytes(1)),
                        log,
                        level,
                        index)
                .stream()
                .findFirst();
    }

    /** A tile with as many hashes as there are, at most 256. */
    public static Tile tile(Connection connection, String log, int level, long index) throws SQLException {
        Optional<Tile> full = full(connection, log, level, index);
        return full.isPresent() ? full.get() : partial(connection, log, level, index);
    }

    /** The last tile of every level of a tree, where it is not full. */
    public static List<Tile> partials(Connection connection, String log, long size) throws SQLException {
        List<Tile> partials = new ArrayList<>();
        int level = 0;
        for (long nodes = size; nodes > 0; nodes >>= Tile.HEIGHT) {
            partials.add(partial(connection, log, level++, nodes >> Tile.HEIGHT));
        }
        return partials;
    }

    private static Tile partial(Connection connection, String log, int level, long index) throws SQLException {
        long from = index * Tile.WIDTH;
        List<byte[]> hashes = level == 0
                ? EntryTable.leafHashes(connection, log, from, from + Tile.WIDTH)
                : Database.query(connection, NODES, row -> row.getBytes(1), log, level, from, from + Tile.WIDTH);
        ByteArrayOutputStream joined = new ByteArrayOutputStream(hashes.size() * TreeHash.LENGTH);
        hashes.forEach(joined::writeBytes);
        return new Tile(level, index, joined.toByteArray());
    }
}
