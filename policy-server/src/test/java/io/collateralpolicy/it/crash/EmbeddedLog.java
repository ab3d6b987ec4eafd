package io.collateralpolicy.it.crash;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Pseudonyms;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.checkpoint.KeyFolder;
import io.collateralpolicy.audit.checkpoint.NoteFile;
import io.collateralpolicy.audit.writer.BatchWriter;
import io.collateralpolicy.audit.writer.LogNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;

/** A log on an H2 file as the server has it: one connection stays open, so that the file does. */
final class EmbeddedLog implements AutoCloseable {

    static final String NAME = "node-0";

    private final Connection open;
    private final Database database;
    private final AuditLog log;

    private EmbeddedLog(Connection open, Database database, AuditLog log) {
        this.open = open;
        this.database = database;
        this.log = log;
    }

    /** @param path of the database, with the scheme of its file system */
    static EmbeddedLog at(String path) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + path + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DATABASE_TO_LOWER=TRUE");
        source.setUser("sa");
        Connection open = source.getConnection();
        Database database = Database.open(source);
        BatchWriter writer = BatchWriter.open(database, node(path), Clock.systemUTC());
        return new EmbeddedLog(open, database, new AuditLog(writer, new Pseudonyms(database), 1000, (types, nanoseconds) -> {}));
    }

    /** Keys lie on a disk that does not fail, beside the database and whatever becomes of it. */
    private static LogNode node(String path) {
        Path folder = Path.of(path.substring(path.indexOf(':') + 1)).getParent();
        return new LogNode(
                NAME,
                "crash.example",
                new KeyFolder(folder.resolve("audit-keys")),
                new NoteFile(folder.resolve("published.note")),
                Duration.ZERO,
                Optional.empty());
    }

    Database database() {
        return database;
    }

    /** One entry with a content of its own, as a decision has it. */
    Receipt append(String content) {
        Payload payload = Payload.of((content + "\n").repeat(40).getBytes(StandardCharsets.UTF_8));
        return log.append(new Append(
                AuditType.SIGN_IN, "backend", Map.of("roles", content), List.of(payload), Append.Rows.NONE));
    }

    @Override
    public void close() throws SQLException {
        log.close();
        open.close();
    }
}
