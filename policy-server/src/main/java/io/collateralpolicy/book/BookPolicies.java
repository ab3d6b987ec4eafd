package io.collateralpolicy.book;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which policy judges each book. A book that nobody gave one is not swept. */
public final class BookPolicies {

    private final Database database;
    private final AuditLog log;
    private final Clock clock;

    public BookPolicies(Database database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A book and the policy that judges it.
     *
     * @param book   its name
     * @param policy the policy's name; which package answers is what is in force
     */
    public record Judged(String book, String policy) {}

    /** By name of the book. */
    public List<Judged> all() {
        return database.query("SELECT book, policy FROM book ORDER BY book",
                row -> new Judged(row.getString("book"), row.getString("policy")));
    }

    public Optional<String> policy(String book) {
        return database.queryOne("SELECT policy FROM book WHERE book = ?", row -> row.getString("policy"), book);
    }

    /** Gives the book a policy, in one transaction with the entry that says so; the same again changes nothing. */
    public void give(String book, String policy, String subject) {
        if (policy(book).filter(policy::equals).isEmpty()) {
            log.append(new Append(
                    AuditType.BOOK_POLICY_GIVEN,
                    subject,
                    Map.of("book", book, "policy", policy),
                    List.of(),
                    (connection, receipt) -> store(connection, book, policy, subject)));
        }
    }

    private void store(Connection connection, String book, String policy, String subject) throws SQLException {
        int known = Database.update(
                connection,
                "UPDATE book SET policy = ?, subject = ?, changed_at = ? WHERE book = ?",
                policy, subject, clock.instant(), book);
        if (known == 0) {
            Database.update(
                    connection,
                    "INSERT INTO book (policy, subject, changed_at, book) VALUES (?, ?, ?, ?)",
                    policy, subject, clock.instant(), book);
        }
    }
}
