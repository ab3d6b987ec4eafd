package io.collateralpolicy.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables: brought up to date at start, read and written with plain SQL that H2 and PostgreSQL both speak. */
public final class Database {

    private final DataSource source;
    private final boolean embedded;

    private Database(DataSource source, boolean embedded) {
        this.source = source;
        this.embedded = embedded;
    }

    /** Migrates the tables and checks that a commit of this database survives a power loss. */
    public static Database open(DataSource source) {
        Flyway.configure(Database.class.getClassLoader()).dataSource(source).load().migrate();
        try (Connection connection = source.getConnection()) {
            boolean embedded = connection.getMetaData().getDatabaseProductName().equals("H2");
            if (!embedded) {
                requireSynchronousCommit(connection);
            }
            return new Database(source, embedded);
        } catch (SQLException e) {
            throw new DatabaseFailure("the database cannot be opened", e);
        }
    }

    /** Work inside one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** One row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Commits what the work did, durably; nothing of it stays when it throws. */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                connection.setAutoCommit(true);
                force(connection);
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(connection);
                throw e;
            }
        }
    }

    private static void undo(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** H2 writes a commit to the file, but only a forced checkpoint makes the disk keep it. */
    private void force(Connection connection) throws SQLException {
        if (embedded) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        try (Connection connection = source.getConnection()) {
            return query(connection, sql, reader, arguments);
        } catch (SQLException e) {
            throw new DatabaseFailure("the database cannot be read", e);
        }
    }

    public <T> Optional<T> queryOne(String sql, RowReader<T> reader, Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    public static <T> List<T> query(Connection connection, String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    public static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** SQLState class 23: a row with this key stands already. */
    public static boolean isDuplicate(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).filter(state -> state.startsWith("23")).isPresent();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, argument(arguments[i]));
        }
        return statement;
    }

    /** Instants travel as offset date-times; an empty optional is SQL's NULL. */
    private static Object argument(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Database::argument).orElse(null);
        }
        return value;
    }

    private static void requireSynchronousCommit(Connection connection) throws SQLException {
        String setting = query(connection, "SHOW synchronous_commit", row -> row.getString(1)).get(0);
        if (setting.equals("off")) {
            throw new SQLException("synchronous_commit is `off`: an acknowledged decision could be lost, set it to `on`");
        }
    }
}
