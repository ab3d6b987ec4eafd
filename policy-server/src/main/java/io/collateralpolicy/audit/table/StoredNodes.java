package io.collateralpolicy.audit.table;

import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.audit.tree.TreeNodes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of a stored tree. A proof needs about two tiles a level of tiles, whatever the size of the log; each is read
 * once.
 */
public final class StoredNodes implements TreeNodes {

    private final Connection connection;
    private final String log;
    private final Map<Place, Tile> read = new HashMap<>();

    /** @param connection on which tiles are read while proofs are made */
    public StoredNodes(Connection connection, String log) {
        this.connection = connection;
        this.log = log;
    }

    private record Place(int level, long index) {}

    /** The tables cannot be read. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(SQLException cause) {
            super("the tree of the audit log cannot be read", cause);
        }
    }

    @Override
    public byte[] node(int height, long index) {
        int level = height / Tile.HEIGHT;
        int above = height % Tile.HEIGHT;
        long first = index << above;
        Tile tile = read.computeIfAbsent(new Place(level, first / Tile.WIDTH), this::read);
        int from = (int) (first % Tile.WIDTH);
        if (from + (1 << above) > tile.width()) {
            throw new IllegalArgumentException(
                    "the audit log `" + log + "` has no node " + index + " of height " + height);
        }
        return tile.root(from, above);
    }

    private Tile read(Place place) {
        try {
            return TileTable.tile(connection, log, place.level, place.index);
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }
}
