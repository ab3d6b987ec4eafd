package io.collateralpolicy.audit;

import io.collateralpolicy.audit.migration.Migrations;
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

/** The tables: brought up to date at start, read and written with plain SQL that H2 and PostgreSQL both speak. */
public final class Database {

    private final DataSource source;
    private final boolean embedded;
    private volatile boolean sound = true;

    private Database(DataSource source, boolean embedded) {
        this.source = source;
        this.embedded = embedded;
    }

    /**
     * Migrates the tables and checks that a commit of this database survives a power loss.
     *
     * @throws IllegalStateException when it would not, or a newer release has migrated the tables
     */
    public static Database open(DataSource source) {
        Migrations.apply(source);
        try (Connection connection = source.getConnection()) {
            boolean embedded = connection.getMetaData().getDatabaseProductName().equals("H2");
            if (!embedded) {
                Migrations.requireDurableCommits(connection);
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

    /**
     * Commits what the work did, durably; nothing of it stays when it throws.
     *
     * @throws CommitInDoubt when the commit itself failed: what the work did may stand or not
     */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        requireSound();
        try {
            Connection connection = source.getConnection();
            try {
                connection.setAutoCommit(false);
                T result = done(connection, work);
                commit(connection);
                return result;
            } finally {
                close(connection);
            }
        } catch (SQLException e) {
            throw noted(e);
        }
    }

    /** What was committed stands, whatever becomes of the connection; what was not has failed already. */
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.WARNING, "a connection to the database could not be given back", e);
        }
    }

    private static <T> T done(Connection connection, Work<T> work) throws SQLException {
        try {
            return work.with(connection);
        } catch (SQLException | RuntimeException e) {
            undo(connection, e);
            throw e;
        }
    }

    /** Why the work failed is worth more than why its undoing did: a connection that is gone undoes by itself. */
    private static void undo(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void commit(Connection connection) throws CommitInDoubt {
        try {
            connection.commit();
            connection.setAutoCommit(true);
            force(connection);
        } catch (SQLException e) {
            sound = !embedded;
            throw new CommitInDoubt(e);
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

    /** Whether it is a file of this process, which no other process opens. */
    public boolean isEmbedded() {
        return embedded;
    }

    /**
     * Whether what is read here is what a restart would find. It is no longer so once the embedded database could not
     * write or force its file: the disk may have lost what memory still shows, and forcing again would not bring it back.
     */
    public boolean isSound() {
        return sound;
    }

    private void requireSound() throws SQLException {
        if (!sound) {
            throw new SQLException("the database's file could not be written: mend the disk, then restart the server");
        }
    }

    /** Remembers that a file failed; H2 would open it again as if nothing had happened. */
    private SQLException noted(SQLException failure) {
        if (embedded && isOfTheFile(failure)) {
            sound = false;
        }
        return failure;
    }

    /** H2's own errors, which are not the statement's: class 90 and {@code HY000}. */
    private static boolean isOfTheFile(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("90") || state.equals("HY000");
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        return reading(connection -> query(connection, sql, reader, arguments));
    }

    /** Several queries on one connection, each of what is committed by then. */
    public <T> T reading(Work<T> work) {
        try {
            requireSound();
            try (Connection connection = source.getConnection()) {
                return work.with(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("the database cannot be read", noted(e));
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

    /** The same statement for many rows, sent to the database at once. */
    public static void updateAll(Connection connection, String sql, List<List<Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                set(statement, row.toArray());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Somebody else stored the same or held it the other way round: what failed may pass when it is done again. */
    public static boolean isOvertaken(SQLException failure) {
        return isDuplicate(failure) || String.valueOf(failure.getSQLState()).startsWith("40");
    }

    /** SQLState class 23: a row with this key stands already. */
    public static boolean isDuplicate(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("23");
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, arguments);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, argument(arguments[i]));
        }
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
}
