package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.wire.StrictJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The accounts of a book as a sweep reads them: in the order in which they were first stored, each with its content. */
public final class BookPages {

    private static final String SELECT =
            "SELECT a.book, a.account_id, a.version, a.digest, a.account_number, p.bytes FROM account a"
                    + " JOIN payload p ON p.digest = a.digest"
                    + " WHERE a.book = ? AND a.account_number > ? AND a.account_number <= ?"
                    + " ORDER BY a.book, a.account_number FETCH FIRST ";

    private final Database database;

    public BookPages(Database database) {
        this.database = database;
    }

    /**
     * An account and its place in the order.
     *
     * @param number grows with every account that is new; it has gaps
     * @param stored the account
     */
    public record Numbered(long number, StoredAccount stored) {}

    /**
     * A version of an account that was written.
     *
     * @param number  of the account
     * @param version that stands
     */
    public record Written(long number, String version) {}

    /**
     * The next accounts.
     *
     * @param after only greater numbers
     * @param last  none greater than this
     */
    public List<Numbered> next(String book, long after, long last, int limit) {
        return database.query(SELECT + limit + " ROWS ONLY", BookPages::read, book, after, last);
    }

    /** What was written at or after an instant. */
    public List<Written> since(String book, Instant from) {
        return database.query(
                "SELECT account_number, version FROM account WHERE book = ? AND recorded_at >= ?",
                row -> new Written(row.getLong("account_number"), row.getString("version")),
                book,
                from);
    }

    private static Numbered read(ResultSet row) throws SQLException {
        byte[] content = Payloads.content(row.getString("digest"), row.getBytes("bytes"));
        StoredAccount stored = new StoredAccount(
                row.getString("book"),
                row.getString("account_id"),
                row.getString("version"),
                StrictJson.read(content, AccountState.class));
        return new Numbered(row.getLong("account_number"), stored);
    }
}
