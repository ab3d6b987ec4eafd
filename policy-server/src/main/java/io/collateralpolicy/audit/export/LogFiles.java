package io.collateralpolicy.audit.export;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.audit.table.EpochTable;
import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.wire.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of one log: what is in the tables, as it is there. Of it a tile or a page is in memory at a time. */
final class LogFiles {

    private static final int CHECKPOINTS_AT_ONCE = 500;

    private final Database database;
    private final String log;
    private final CheckpointTable.Signed head;
    private final ZipOutputStream zip;
    private SignedNote last;

    /** @param head where the export of the log ends */
    LogFiles(Database database, String log, CheckpointTable.Signed head, ZipOutputStream zip) {
        this.database = database;
        this.log = log;
        this.head = head;
        this.zip = zip;
    }

    Manifest.OfLog write() throws IOException {
        writeEntries();
        long checkpoints = writeCheckpoints();
        begin("checkpoint");
        zip.write(last.note().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return Manifest.OfLog.of(log, head, checkpoints, database.reading(connection -> EpochTable.all(connection, log)));
    }

    private void writeEntries() throws IOException {
        long size = head.checkpoint().size();
        for (long from = 0; from < size; from += Tile.WIDTH) {
            long first = from;
            long behind = Math.min(size, from + Tile.WIDTH);
            List<EntryTable.Stored> entries =
                    database.reading(connection -> EntryTable.range(connection, log, first, behind));
            begin("tile/entries/" + Tile.path(first / Tile.WIDTH, (int) (behind - first)));
            for (EntryTable.Stored entry : entries) {
                zip.write(entry.bytes().length >>> Byte.SIZE);
                zip.write(entry.bytes().length);
                zip.write(entry.bytes());
            }
            zip.closeEntry();
        }
    }

    /** The last one is kept as it is here: a witness may sign it before its own file is written. */
    private long writeCheckpoints() throws IOException {
        long written = 0;
        long after = 0;
        begin("checkpoints.ndjson");
        for (List<SignedNote> page = checkpoints(after); !page.isEmpty(); page = checkpoints(after)) {
            for (SignedNote note : page) {
                after = Checkpoint.parse(note.text()).size();
                last = note;
                zip.write(CanonicalJson.bytes(Map.of("note", note.note(), "size", Long.toString(after))));
                zip.write('\n');
                written++;
            }
        }
        zip.closeEntry();
        return written;
    }

    private List<SignedNote> checkpoints(long after) {
        return database.reading(connection -> CheckpointTable.notes(
                connection, log, new CheckpointTable.Range(after, head.checkpoint().size()), CHECKPOINTS_AT_ONCE));
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry("logs/" + log + "/" + name));
    }
}
