package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.book.terms.AgreedTerms;

import io.collateralpolicy.wire.StrictJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts of a book as a sweep reads them: in the order in which they were first stored, each with its content. */
public final class BookPages {

    private static final String SELECT =
            "SELECT a.book, a.account_id, a.version, a.digest, a.account_number, a.terms, p.bytes FROM account a"
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
     * @param agreed terms that were negotiated for it, the newest version by policy
     */
    public record Numbered(long number, StoredAccount stored, List<AgreedTerms> agreed) {

        /** What was negotiated under a policy and holds at an instant. */
        public Optional<AgreedTerms> terms(String policy, Instant at) {
            return new DecidingAccount(stored, 0, List.of(), agreed).terms(policy, at);
        }
    }

    /**
     * A version of an account that was written.
     *
     * @param number  of the account
     * @param version that stands
     * @param terms   how often terms were agreed on for it
     */
    public record Written(long number, String version, long terms) {}

    /**
     * The next accounts.
     *
     * @param after only greater numbers
     * @param last  none greater than this
     */
    public List<Numbered> next(String book, long after, long last, int limit) {
        return database.query(SELECT + limit + " ROWS ONLY", this::read, book, after, last);
    }

    /** Places in the order after one, without the accounts. */
    public List<Long> numbers(String book, long after, int limit) {
        return database.query(
                "SELECT account_number FROM account WHERE book = ? AND account_number > ?"
                        + " ORDER BY book, account_number FETCH FIRST " + limit + " ROWS ONLY",
                row -> row.getLong(1), book, after);
    }

    /** What was written at or after an instant. */
    public List<Written> since(String book, Instant from) {
        return database.query(
                "SELECT account_number, version, terms FROM account WHERE book = ? AND recorded_at >= ?",
                row -> new Written(row.getLong("account_number"), row.getString("version"), row.getLong("terms")),
                book,
                from);
    }

    private Numbered read(ResultSet row) throws SQLException {
        byte[] content = Payloads.content(row.getString("digest"), row.getBytes("bytes"));
        StoredAccount stored = new StoredAccount(
                row.getString("book"),
                row.getString("account_id"),
                row.getString("version"),
                StrictJson.read(content, AccountState.class));
        List<AgreedTerms> agreed = stored.whose().newest(database, row.getLong("terms"));
        return new Numbered(row.getLong("account_number"), stored, agreed);
    }
}
