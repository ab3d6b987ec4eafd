package io.collateralpolicy.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own process, as durable as the server demands; it can be stopped and started again. */
public final class PostgresServer implements AutoCloseable {

    public static final String USER = "postgres";

    /** The library's own defaults favour speed over what survives. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private EmbeddedPostgres running;

    private PostgresServer(Path folder, Map<String, String> settings, EmbeddedPostgres running) {
        this.folder = folder;
        this.settings = settings;
        this.running = running;
        this.port = running.getPort();
    }

    /** An empty one on a free port, whose files are in the folder, which is emptied. */
    public static PostgresServer start(Path folder) {
        return start(folder, Map.of());
    }

    /** @param changed settings that differ from what the server demands */
    public static PostgresServer start(Path folder, Map<String, String> changed) {
        Map<String, String> settings = new TreeMap<>(DURABLE);
        settings.putAll(changed);
        return new PostgresServer(folder, settings, started(EmptyFolder.at(folder), settings, 0));
    }

    public void createDatabase(String name) {
        execute("CREATE DATABASE " + name);
    }

    public void execute(String sql) {
        try (Connection connection = source(USER).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("`" + sql + "` failed", e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url(database));
        source.setUser(USER);
        return source;
    }

    /** Stops it; whoever is connected is cut off. */
    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }

    /** Starts it again with what it stored, at the same port. */
    public void startAgain() {
        running = started(folder, settings, port);
    }

    @Override
    public void close() {
        stop();
    }

    private static EmbeddedPostgres started(Path folder, Map<String, String> settings, int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(true)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("max_connections", "100");
        settings.forEach(builder::setServerConfig);
        if (port > 0) {
            builder.setPort(port);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start in `" + folder + "`", e);
        }
    }
}
