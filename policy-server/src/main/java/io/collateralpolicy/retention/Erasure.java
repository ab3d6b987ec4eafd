package io.collateralpolicy.retention;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.audit.Pseudonyms;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.book.pool.PoolChanges;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Erases an account: who it was and what was known of it. The entry that says so comes first, with the salts, the stored account and
 * what was agreed on and settled for it; then the contents of its decisions, some at a time. What breaks off is gone on with at the
 * next start: an entry that says more is gone than is harms nobody, contents that are gone without an entry would look tampered with.
 */
public final class Erasure {

    private static final int GROUP = 100;
    /** The decisions of an account whose entries call it by a name. */
    private static final String OF = " FROM decision WHERE account_id = ? AND COALESCE(account, '') = ?";
    /** Rows about an account beside its decisions, and contents that they name; of edition 1 several accounts may share terms. */
    private static final List<String> ROWS = List.of(
            "DELETE FROM payload WHERE digest IN (SELECT digest FROM account_version WHERE account_id = ?)",
            "DELETE FROM payload WHERE digest IN (SELECT t.digest FROM negotiated_terms t WHERE t.account_id = ? AND NOT EXISTS"
                    + " (SELECT 1 FROM negotiated_terms o WHERE o.digest = t.digest AND o.account_id <> t.account_id))",
            "DELETE FROM account_version WHERE account_id = ?",
            "DELETE FROM account WHERE account_id = ?",
            "DELETE FROM negotiated_terms WHERE account_id = ?",
            "DELETE FROM reservation WHERE account_id = ?",
            "DELETE FROM settled_action WHERE account_id = ?");

    private final Database database;
    private final AuditLog log;
    private final Pseudonyms pseudonyms;

    public Erasure(Database database, AuditLog log) {
        this.database = database;
        this.log = log;
        this.pseudonyms = log.pseudonyms();
    }

    /**
     * What was erased.
     *
     * @param accounts  what entries call it
     * @param decisions whose contents are gone
     * @param log       where the entry stands that says so
     * @param index     its place there
     */
    public record Erased(List<String> accounts, String decisions, String log, String index) {}

    /** @throws ProblemException {@code not-found} when nothing is known of such an account, {@code legal-hold} when it is held */
    public Erased erase(String accountId, String reason, String subject) {
        Subject erased = subject(accountId);
        Receipt receipt = record(erased, reason, subject);
        return new Erased(List.copyOf(erased.names), Long.toString(finish(accountId)), receipt.log(), receipt.index());
    }

    /**
     * Who is erased.
     *
     * @param names all that entries call the account
     * @param plain whether entries of edition 1 name it in plain
     */
    private record Subject(String accountId, SortedSet<String> names, boolean plain) {}

    private Subject subject(String accountId) {
        List<Optional<String>> decided = database.query("SELECT DISTINCT account FROM decision WHERE account_id = ?",
                row -> Optional.ofNullable(row.getString(1)), accountId);
        SortedSet<String> names = new TreeSet<>(pseudonyms.names(accountId));
        decided.stream().flatMap(Optional::stream).forEach(names::add);
        boolean stored = database.queryOne("SELECT 1 FROM account WHERE account_id = ? UNION ALL SELECT 1 FROM settled_action"
                + " WHERE account_id = ?", row -> true, accountId, accountId).isPresent();
        if (names.isEmpty() && decided.isEmpty() && !stored) {
            throw new ProblemException(ProblemType.NOT_FOUND, "nothing is known of an account `" + accountId + "`");
        }
        if (names.isEmpty()) {
            names.add(pseudonyms.of(accountId).name());
        }
        return new Subject(accountId, names, decided.contains(Optional.<String>empty()));
    }

    private Receipt record(Subject erased, String reason, String subject) {
        Map<String, String> content =
                new TreeMap<>(Map.of("accounts", String.join(",", erased.names), "reason", reason));
        if (erased.plain) {
            content.put("accountId", erased.accountId);
        }
        pseudonyms.forget(erased.accountId, erased.names);
        try {
            return log.append(new Append(AuditType.ACCOUNT_ERASED, subject, content, List.of(),
                    (connection, receipt) -> deleteRows(connection, receipt, erased)));
        } catch (ProblemException e) {
            pseudonyms.remember(erased.names);
            throw e;
        }
    }

    private void deleteRows(Connection connection, Receipt receipt, Subject erased) throws SQLException {
        LegalHolds.requireFree(connection, erased.accountId);
        awaitWriters(connection, erased.accountId);
        String called = erased.names.first();
        for (String name : erased.names) {
            Pseudonyms.mention(connection, receipt, name);
            await(connection, erased.accountId, name, name);
        }
        if (erased.plain) {
            await(connection, erased.accountId, "", called);
        }
        PoolChanges.leaves(connection, erased.accountId);
        for (String statement : ROWS) {
            Database.update(connection, statement, erased.accountId);
        }
        Database.update(connection, "UPDATE legal_hold SET account_id = ? WHERE account_id = ?", called, erased.accountId);
        Pseudonyms.erase(connection, erased.accountId);
    }

    /** Whoever writes the account now ends first: what they store is seen, and deleted, and counted out of its pool as it is. */
    private static void awaitWriters(Connection connection, String accountId) throws SQLException {
        Database.query(connection, "SELECT book FROM account WHERE account_id = ? FOR UPDATE", row -> row.getString(1), accountId);
    }

    private static void await(Connection connection, String accountId, String name, String called) throws SQLException {
        Database.update(connection, "DELETE FROM erasure_backlog WHERE account_id = ? AND account = ?", accountId, name);
        Database.update(connection, "INSERT INTO erasure_backlog (account_id, account, called) VALUES (?, ?, ?)",
                accountId, name, called);
    }

    /** What broke off before. */
    public void takeUp() {
        database.query("SELECT DISTINCT account_id FROM erasure_backlog", row -> row.getString(1)).forEach(this::finish);
    }

    private record Waiting(String name, String called) {}

    private long finish(String accountId) {
        List<Waiting> waiting = database.query("SELECT account, called FROM erasure_backlog WHERE account_id = ?",
                row -> new Waiting(row.getString(1), row.getString(2)), accountId);
        long erased = 0;
        try {
            for (Waiting name : waiting) {
                database.inTransaction(connection -> forgetKeys(connection, accountId, name.name));
                int more = GROUP;
                while (more == GROUP) {
                    more = database.inTransaction(connection -> group(connection, accountId, name));
                    erased += more;
                }
                database.inTransaction(connection -> Database.update(connection,
                        "DELETE FROM erasure_backlog WHERE account_id = ? AND account = ?", accountId, name.name));
            }
            return erased;
        } catch (SQLException e) {
            throw new DatabaseFailure("contents of an erased account could not be deleted yet: the next start goes on", e);
        }
    }

    /** A key that somebody chose may say whose it is. */
    private static int forgetKeys(Connection connection, String accountId, String name) throws SQLException {
        return Database.update(
                connection, "DELETE FROM idempotency WHERE decision_id IN (SELECT decision_id" + OF + ")", accountId, name);
    }

    private static int group(Connection connection, String accountId, Waiting name) throws SQLException {
        List<GoneContents> decisions = Database.query(
                connection, "SELECT *" + OF + " ORDER BY decision_id FETCH FIRST " + GROUP + " ROWS ONLY",
                GoneContents::read, accountId, name.name);
        for (GoneContents decision : decisions) {
            decision.erase(connection, name.called);
        }
        return decisions.size();
    }
}
