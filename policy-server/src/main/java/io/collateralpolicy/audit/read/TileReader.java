package io.collateralpolicy.audit.read;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.audit.table.TileTable;
import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** A log as C2SP tlog-tiles cuts it: what is under the last checkpoint, and nothing behind it. */
public final class TileReader {

    private static final int LEVEL_MAX = 7;

    private final Database database;

    public TileReader(Database database) {
        this.database = database;
    }

    /**
     * Which tile.
     *
     * @param index place among the tiles of its level
     * @param width hashes or entries, 256 of a full one
     */
    public record Wanted(long index, int width) {}

    /**
     * Hashes of 32 bytes, one behind the other.
     *
     * @throws ProblemException {@code not-found} when the log has not so many
     */
    public byte[] hashes(String log, int level, Wanted wanted) {
        return database.reading(connection -> {
            require(connection, log, level, wanted);
            return TileTable.tile(connection, log, level, wanted.index).first(wanted.width).hashes();
        });
    }

    /**
     * Entries, each behind its length in two bytes.
     *
     * @throws ProblemException {@code not-found} when the log has not so many
     */
    public byte[] entries(String log, Wanted wanted) {
        long from = wanted.index * Tile.WIDTH;
        return database.reading(connection -> {
            require(connection, log, 0, wanted);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (EntryTable.Stored entry : EntryTable.range(connection, log, from, from + wanted.width)) {
                out.write(entry.bytes().length >>> Byte.SIZE);
                out.write(entry.bytes().length);
                out.writeBytes(entry.bytes());
            }
            return out.toByteArray();
        });
    }

    private static void require(Connection connection, String log, int level, Wanted wanted) throws SQLException {
        long size = CheckpointTable.last(connection, log).map(last -> last.checkpoint().size()).orElse(0L);
        long there = level > LEVEL_MAX ? 0 : (size >>> level * Tile.HEIGHT) - wanted.index * Tile.WIDTH;
        if (there < wanted.width) {
            throw new ProblemException(ProblemType.NOT_FOUND,
                    "log `" + log + "` has no such tile under its last checkpoint, which is of " + size + " entries");
        }
    }
}
