package io.collateralpolicy.audit;

import io.collateralpolicy.audit.checkpoint.KeyFolder;
import io.collateralpolicy.audit.checkpoint.NoteFile;
import io.collateralpolicy.audit.writer.BatchWriter;
import io.collateralpolicy.audit.writer.LogNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Logs with keys of their own; who opens a log of the same database again finds its keys. */
public final class TestLog {

    private static final Map<Database, Path> FOLDERS = Collections.synchronizedMap(new WeakHashMap<>());

    private TestLog() {}

    public static AuditLog open(Database database, String log, int queueLength, Clock clock) {
        return open(database, log, queueLength, clock, (types, nanoseconds) -> {});
    }

    public static AuditLog open(
            Database database, String log, int queueLength, Clock clock, AuditLog.GroupListener listener) {
        return new AuditLog(
                BatchWriter.open(database, node(database, log), clock), new Pseudonyms(database), queueLength, listener);
    }

    public static LogNode node(Database database, String log) {
        Path folder = FOLDERS.computeIfAbsent(database, any -> temporary()).resolve(log);
        return new LogNode(
                log,
                "test.example",
                new KeyFolder(folder.resolve("keys")),
                new NoteFile(folder.resolve("published.note")),
                Duration.ZERO,
                Optional.empty());
    }

    /** What a log says beside its keys, in its order. */
    public static List<String> subjects(Database database) {
        return database.query(
                "SELECT subject FROM audit_entry WHERE type NOT LIKE 'AUDIT_KEY%' ORDER BY log_id, entry_index",
                row -> row.getString(1));
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("audit-log");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
