package io.collateralpolicy.book.terms;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Pseudonym;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.CanonicalJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The terms that were negotiated, each version for good and in the log. */
public final class Agreements {

    private static final String NEWEST = "SELECT t.*, p.bytes FROM negotiated_terms t JOIN payload p ON p.digest = t.digest"
            + " WHERE t.version = (SELECT MAX(n.version) FROM negotiated_terms n WHERE n.book = t.book"
            + " AND n.account_id = t.account_id AND n.policy = t.policy) AND t.book = ?";

    private final Database database;
    private final AuditLog log;
    private final Clock clock;

    public Agreements(Database database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** In the place of an account's id; no id begins so. */
    static final String GROUP = "#";

    /**
     * Whose terms.
     *
     * @param accountId of the account; of a group what is written in its place
     */
    public record Between(String book, String accountId, String policy) {

        /** The terms of every account of a group that has none of its own. */
        public static Between ofGroup(String book, String group, String policy) {
            return new Between(book, GROUP + group, policy);
        }

        boolean isOfGroup() {
            return accountId.startsWith(GROUP);
        }
    }

    /**
     * A version and its place among all that were ever agreed on.
     *
     * @param number grows with every version
     * @param agreed the version
     */
    public record Numbered(long number, AgreedTerms agreed) {}

    /** The newest version, whether it holds now or not. */
    public Optional<AgreedTerms> find(Between between) {
        return newest(database, between.book, between.accountId).stream()
                .filter(agreed -> agreed.policy().equals(between.policy))
                .findFirst();
    }

    /**
     * Every version of them, the newest first.
     *
     * @param before only lower versions
     */
    public List<AgreedTerms> versions(Between between, long before, int limit) {
        return database.query(
                "SELECT t.*, p.bytes FROM negotiated_terms t JOIN payload p ON p.digest = t.digest WHERE t.book = ?"
                        + " AND t.account_id = ? AND t.policy = ? AND t.version < ? ORDER BY t.version DESC FETCH FIRST " + limit
                        + " ROWS ONLY",
                AgreedTerms::read, between.book, between.accountId, between.policy, before);
    }

    /** What was known at an instant: an account's own terms before those of its group. */
    public List<AgreedTerms> known(Whose whose, Instant knownAt) {
        List<AgreedTerms> all = new ArrayList<>(known(whose.book(), whose.accountId(), knownAt));
        whose.group().ifPresent(group -> all.addAll(known(whose.book(), GROUP + group, knownAt)));
        return List.copyOf(all);
    }

    /** The newest versions of an account, by policy. */
    static List<AgreedTerms> newest(Database database, String book, String accountId) {
        return database.query(
                NEWEST + " AND t.account_id = ? ORDER BY t.policy", AgreedTerms::read, book, accountId);
    }

    /** The versions of an account that were the newest at an instant, by policy. */
    private List<AgreedTerms> known(String book, String accountId, Instant knownAt) {
        return database.query(
                "SELECT t.*, p.bytes FROM negotiated_terms t JOIN payload p ON p.digest = t.digest WHERE t.version ="
                        + " (SELECT MAX(n.version) FROM negotiated_terms n WHERE n.book = t.book"
                        + " AND n.account_id = t.account_id AND n.policy = t.policy AND n.recorded_at <= ?)"
                        + " AND t.book = ? AND t.account_id = ? ORDER BY t.policy",
                AgreedTerms::read, knownAt, book, accountId);
    }

    /**
     * The newest versions of a book's accounts, those agreed on last first.
     *
     * @param before only lower numbers
     */
    public List<Numbered> of(String book, long before, int limit) {
        return database.query(
                NEWEST + " AND t.agreed_number < ? ORDER BY t.agreed_number DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> new Numbered(row.getLong("agreed_number"), AgreedTerms.read(row)),
                book,
                before);
    }

    /** How many versions were recorded in a time, its end excluded. */
    public long count(Instant from, Instant until) {
        return database.queryOne(
                        "SELECT COUNT(*) FROM negotiated_terms WHERE recorded_at >= ? AND recorded_at < ?",
                        row -> row.getLong(1), from, until)
                .orElseThrow();
    }

    /**
     * Every version that was recorded in a time, its end excluded, the last first.
     *
     * @param before only lower numbers
     */
    public List<Numbered> recorded(Instant from, Instant until, long before, int limit) {
        return database.query(
                "SELECT t.*, p.bytes FROM negotiated_terms t JOIN payload p ON p.digest = t.digest WHERE t.recorded_at >= ?"
                        + " AND t.recorded_at < ? AND t.agreed_number < ? ORDER BY t.agreed_number DESC FETCH FIRST " + limit
                        + " ROWS ONLY",
                row -> new Numbered(row.getLong("agreed_number"), AgreedTerms.read(row)),
                from, until, before);
    }

    /**
     * Records a version, in one transaction with the entry that says so. The same content again changes nothing.
     *
     * @param seen the version that the writer has seen; empty where there is none
     * @throws ProblemException {@code precondition-failed} when another stands, {@code not-found} without such an account
     */
    public AgreedTerms agree(Between between, NegotiatedTerms terms, Optional<String> seen, String subject) {
        Optional<AgreedTerms> standing = find(between);
        byte[] canonical = CanonicalJson.bytes(terms);
        if (standing.filter(agreed -> Arrays.equals(CanonicalJson.bytes(agreed.terms()), canonical)).isEmpty()) {
            long version = standing.map(agreed -> Long.parseLong(agreed.termsVersion())).orElse(0L) + 1;
            requireSeen(standing, seen);
            log.append(between.isOfGroup()
                    ? ofGroup(between, version, canonical, subject)
                    : ofAccount(between, version, canonical, subject));
        }
        return find(between).orElseThrow();
    }

    private Append ofAccount(Between between, long version, byte[] terms, String subject) {
        Pseudonym account = log.pseudonyms().of(between.accountId);
        Payload content = Payload.of(account.salt(), terms);
        Map<String, String> entry = entry(between, version, content);
        entry.put("account", account.name());
        return new Append(AuditType.TERMS_AGREED, subject, entry, List.of(content), log.pseudonyms().speakingOf(account,
                (connection, receipt) -> store(connection, between, version, content.digest(), subject)));
    }

    /** A group is nobody: it is called by its name. */
    private Append ofGroup(Between between, long version, byte[] terms, String subject) {
        Payload content = Payload.of(terms);
        Map<String, String> entry = entry(between, version, content);
        entry.put("group", between.accountId.substring(GROUP.length()));
        return new Append(AuditType.TERMS_AGREED, subject, entry, List.of(content),
                (connection, receipt) -> store(connection, between, version, content.digest(), subject));
    }

    private static Map<String, String> entry(Between between, long version, Payload content) {
        return new TreeMap<>(Map.of(
                "book", between.book,
                "policy", between.policy,
                "termsVersion", Long.toString(version),
                "termsDigest", content.digest()));
    }

    private static void requireSeen(Optional<AgreedTerms> standing, Optional<String> seen) {
        if (standing.isPresent() && seen.isEmpty()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "there are terms: say `If-Match: \"" + standing.get().termsVersion()
                            + "\"` to replace the version you have seen");
        }
        if (!standing.map(AgreedTerms::termsVersion).equals(seen)) {
            throw failed();
        }
    }

    /** Two who agree at once: the account's row lets one through, and the key refuses the other. */
    private void store(Connection connection, Between between, long version, String digest, String subject)
            throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!between.isOfGroup()) {
            count(connection, between, now);
        }
        boolean taken = !Database.query(connection,
                        "SELECT 1 FROM negotiated_terms WHERE book = ? AND account_id = ? AND policy = ? AND version >= ?",
                        row -> true, between.book, between.accountId, between.policy, version)
                .isEmpty();
        if (taken) {
            throw failed();
        }
        Database.update(
                connection,
                "INSERT INTO negotiated_terms (book, account_id, policy, version, digest, subject, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                between.book, between.accountId, between.policy, version, digest, subject, now);
    }

    private static void count(Connection connection, Between between, Instant now) throws SQLException {
        int known = Database.update(
                connection,
                "UPDATE account SET terms = terms + 1, recorded_at = ? WHERE book = ? AND account_id = ?",
                now, between.book, between.accountId);
        if (known == 0) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "book `" + between.book + "` has no account `" + between.accountId + "`");
        }
    }

    private static ProblemException failed() {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED, "the terms have another version: read them again, write again");
    }
}
