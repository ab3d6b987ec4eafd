package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The stored accounts: which version is current, and what it is by its digest. */
public final class Books {

    private static final String SELECT =
            "SELECT book, account_id, version, digest FROM account";

    private final Database database;
    private final Payloads payloads;
    private final Clock clock;

    public Books(Database database, Payloads payloads, Clock clock) {
        this.database = database;
        this.payloads = payloads;
        this.clock = clock;
    }

    private record Row(String book, String accountId, String version, String digest) {}

    /**
     * A book in a listing.
     *
     * @param book     its name
     * @param accounts how many it has
     */
    public record Book(String book, String accounts) {}

    /** By name. */
    public List<Book> books() {
        return database.query(
                "SELECT book, COUNT(*) AS accounts FROM account GROUP BY book ORDER BY book",
                row -> new Book(row.getString("book"), row.getString("accounts")));
    }

    /**
     * Accounts of a book by id.
     *
     * @param after only accounts with a greater id
     */
    public List<StoredAccount> accounts(String book, String after, int limit) {
        return rows(SELECT + " WHERE book = ? AND account_id > ? ORDER BY account_id FETCH FIRST " + limit
                        + " ROWS ONLY", book, after)
                .stream().map(this::stored).toList();
    }

    public Optional<StoredAccount> account(String book, String accountId) {
        return rows(SELECT + " WHERE book = ? AND account_id = ?", book, accountId).stream()
                .findFirst()
                .map(this::stored);
    }

    /** Stores accounts as they are, in place of what stood there. */
    public void put(String book, List<AccountState> accounts) {
        try {
            database.inTransaction(connection -> {
                for (AccountState account : accounts) {
                    put(connection, book, account);
                }
                return accounts.size();
            });
        } catch (SQLException e) {
            throw new DatabaseFailure("accounts cannot be stored", e);
        }
    }

    private void put(Connection connection, String book, AccountState account) throws SQLException {
        Payload stored = Payload.of(CanonicalJson.bytes(account));
        Payloads.store(connection, stored);
        Database.update(
                connection, "DELETE FROM account WHERE book = ? AND account_id = ?", book, account.accountId());
        Database.update(
                connection,
                "INSERT INTO account (book, account_id, version, digest, recorded_at) VALUES (?, ?, ?, ?, ?)",
                book,
                account.accountId(),
                account.accountVersion(),
                stored.digest(),
                clock.instant());
    }

    private List<Row> rows(String sql, Object... arguments) {
        return database.query(
                sql,
                row -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                arguments);
    }

    private StoredAccount stored(Row row) {
        byte[] content = payloads.content(row.digest).orElseThrow(
                () -> new IllegalStateException("account `" + row.accountId + "` has no content"));
        return new StoredAccount(
                row.book, row.accountId, row.version, StrictJson.read(content, AccountState.class));
    }
}
