package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.FencedOff;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The right to write a log. Each taking raises its number; every batch raises its beat in the batch's own transaction, so
 * that whoever was overtaken cannot commit.
 */
final class WriterLease {

    private static final int LOOKS = 20;

    private final Database database;
    private final String log;
    private final long lease;

    private WriterLease(Database database, String log, long lease) {
        this.database = database;
        this.log = log;
        this.lease = lease;
    }

    /** Lets time pass while another writer is watched. */
    @FunctionalInterface
    interface Watch {
        void pass(Duration time);
    }

    private record Row(long lease, long beat, boolean held) {

        boolean isSame(Row other) {
            return lease == other.lease && beat == other.beat;
        }
    }

    /**
     * Takes the lease, at once where it was given back, else when its holder did not beat for the whole patience.
     *
     * @throws IllegalStateException when the holder lives, or somebody else takes it at the same moment
     */
    static WriterLease take(Database database, LogNode node, Watch watch) throws SQLException {
        ensureRow(database, node.log());
        Row seen = row(database, node.log());
        for (int look = 0; seen.held && !node.patience().isZero() && look < LOOKS; look++) {
            watch.pass(node.patience().dividedBy(LOOKS));
            if (!row(database, node.log()).isSame(seen)) {
                throw taken(node.log());
            }
        }
        int changed = database.inTransaction(connection -> Database.update(
                connection,
                "UPDATE audit_log SET lease = lease + 1, beat = beat + 1, held = TRUE"
                        + " WHERE log_id = ? AND lease = ? AND beat = ?",
                node.log(),
                seen.lease,
                seen.beat));
        if (changed == 0) {
            throw taken(node.log());
        }
        return new WriterLease(database, node.log(), seen.lease + 1);
    }

    /** Locks the log until the transaction ends. */
    void hold(Connection connection) throws SQLException {
        int held = Database.update(
                connection, "UPDATE audit_log SET beat = beat + 1 WHERE log_id = ? AND lease = ?", log, lease);
        if (held == 0) {
            throw new FencedOff(log);
        }
    }

    /** Shows that this writer lives. */
    void beat() throws SQLException {
        database.inTransaction(connection -> {
            hold(connection);
            return true;
        });
    }

    /** Lets the next one in without waiting. */
    void giveBack() throws SQLException {
        database.inTransaction(connection -> Database.update(
                connection, "UPDATE audit_log SET held = FALSE WHERE log_id = ? AND lease = ?", log, lease));
    }

    private static void ensureRow(Database database, String log) throws SQLException {
        try {
            database.inTransaction(connection -> rows(connection, log).isEmpty()
                    ? Database.update(
                            connection,
                            "INSERT INTO audit_log (log_id, lease, beat, held) VALUES (?, 0, 0, FALSE)",
                            log)
                    : 0);
        } catch (SQLException e) {
            if (!Database.isDuplicate(e)) {
                throw e;
            }
        }
    }

    private static Row row(Database database, String log) throws SQLException {
        return database.inTransaction(connection -> rows(connection, log).get(0));
    }

    private static List<Row> rows(Connection connection, String log) throws SQLException {
        return Database.query(
                connection,
                "SELECT lease, beat, held FROM audit_log WHERE log_id = ?",
                row -> new Row(row.getLong(1), row.getLong(2), row.getBoolean(3)),
                log);
    }

    private static IllegalStateException taken(String log) {
        return new IllegalStateException("another process writes the audit log `" + log
                + "`: stop it, or give this one a log of its own by `audit.log`");
    }
}
