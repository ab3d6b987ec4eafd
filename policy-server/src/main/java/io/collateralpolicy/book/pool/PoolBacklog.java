package io.collateralpolicy.book.pool;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Counts accounts that an earlier release stored, each once, though several nodes start and others write. */
final class PoolBacklog {

    private static final int GROUP = 500;

    private final Database database;

    PoolBacklog(Database database) {
        this.database = database;
    }

    private record Uncounted(long number, String accountId, String digest, byte[] bytes) {

        AccountState account() {
            return StrictJson.read(Payloads.content(digest, bytes), AccountState.class);
        }
    }

    /** A group in a transaction; what breaks off is gone on with at the next start. */
    void takeUp() {
        try {
            for (String book : database.query("SELECT DISTINCT book FROM account", row -> row.getString(1))) {
                takeUp(book);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("the totals of pools cannot be counted", e);
        }
    }

    private void takeUp(String book) throws SQLException {
        List<Uncounted> group = next(book, 0);
        while (!group.isEmpty()) {
            List<Uncounted> accounts = group;
            database.inTransaction(connection -> count(connection, book, accounts));
            group = next(book, group.get(group.size() - 1).number);
        }
    }

    private List<Uncounted> next(String book, long after) {
        return database.query(
                "SELECT a.account_number, a.account_id, a.digest, p.bytes FROM account a JOIN payload p ON p.digest = a.digest"
                        + " WHERE a.book = ? AND a.account_number > ? AND a.pooled = FALSE"
                        + " ORDER BY a.book, a.account_number FETCH FIRST " + GROUP + " ROWS ONLY",
                row -> new Uncounted(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)),
                book,
                after);
    }

    /** An account that was written meanwhile counted itself. */
    private static int count(Connection connection, String book, List<Uncounted> accounts) throws SQLException {
        PoolChanges changes = new PoolChanges(book);
        for (Uncounted account : accounts) {
            int mine = Database.update(
                    connection,
                    "UPDATE account SET pooled = TRUE WHERE book = ? AND account_id = ? AND digest = ? AND pooled = FALSE",
                    book,
                    account.accountId,
                    account.digest);
            if (mine == 1) {
                changes.comes(account.account());
            }
        }
        changes.store(connection);
        return accounts.size();
    }
}
