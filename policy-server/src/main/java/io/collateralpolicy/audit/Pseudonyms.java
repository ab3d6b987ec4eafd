package io.collateralpolicy.audit;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The salts of accounts, one row each, and the names they make. An account that was met before costs no statement; one that is
 * new is stored in the transaction of the entry that first names it. Two nodes that meet it at once name it twice, and so does a
 * later life of an account that was erased: all its names are found by its id.
 */
public final class Pseudonyms {

    private static final int KEPT = 20_000;
    private static final float LOAD = 0.75f;
    private static final long STALE = Duration.ofSeconds(10).toNanos();
    private static final String FIND =
            "SELECT salt FROM account_salt WHERE account_id = ? ORDER BY pseudonym FETCH FIRST 1 ROWS ONLY";

    private final Database database;
    private final Map<String, Known> stored = bounded();
    private final Map<String, Pseudonym> fresh = bounded();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private long erasures;

    public Pseudonyms(Database database) {
        this.database = database;
    }

    /** A name whose row stands, and when that was last seen. */
    private record Known(Pseudonym pseudonym, long seenAt) {}

    /**
     * Of an account; a new one where it has none.
     *
     * @throws ProblemException {@code audit-unavailable} when the database does not say: nor could it record an entry with the name
     */
    public Pseudonym of(String accountId) {
        return known(accountId).orElseGet(() -> found(accountId));
    }

    /** The same, out of a transaction that may yet be undone. */
    public Pseudonym of(Connection connection, String accountId) throws SQLException {
        Optional<Pseudonym> known = known(accountId);
        if (known.isPresent()) {
            return known.get();
        }
        return first(Database.query(connection, FIND, row -> row.getBytes(1), accountId), accountId)
                .orElseGet(() -> fresh(accountId));
    }

    /** The same rows, with the account's salt where no row has it yet, and that the entry speaks of the account. */
    public Append.Rows speakingOf(Pseudonym pseudonym, Append.Rows rows) {
        return (connection, receipt) -> {
            keep(connection, pseudonym);
            mention(connection, receipt, pseudonym.name());
            rows.write(connection, receipt);
        };
    }

    /** By this row an entry is found by the account that it speaks of. */
    public static void mention(Connection connection, Receipt receipt, String name) throws SQLException {
        Database.update(connection, "INSERT INTO entry_account (account, log_id, entry_index) VALUES (?, ?, ?)",
                name, receipt.log(), Long.parseLong(receipt.index()));
    }

    /**
     * Stores the salt where no row has it yet.
     *
     * @throws ProblemException {@code account-version-conflict} when the account was erased meanwhile
     */
    public void keep(Connection connection, Pseudonym pseudonym) throws SQLException {
        if (erased.contains(pseudonym.name())) {
            throw new ProblemException(ProblemType.ACCOUNT_VERSION_CONFLICT, "the account was erased meanwhile: ask again");
        }
        if (isFresh(pseudonym) && Database.query(connection, "SELECT 1 FROM account_salt WHERE pseudonym = ?",
                row -> true, pseudonym.name()).isEmpty()) {
            Database.update(connection, "INSERT INTO account_salt (pseudonym, account_id, salt) VALUES (?, ?, ?)",
                    pseudonym.name(), pseudonym.accountId(), pseudonym.salt().bytes());
        }
    }

    /** All names that an account has. */
    public List<String> names(String accountId) {
        return database.query("SELECT pseudonym FROM account_salt WHERE account_id = ? ORDER BY pseudonym",
                row -> row.getString(1), accountId);
    }

    /** Whose name it is; empty when it is nobody's any more. */
    public Optional<String> accountId(String name) {
        return database.queryOne("SELECT account_id FROM account_salt WHERE pseudonym = ?", row -> row.getString(1), name);
    }

    /** Whether an entry says that whoever was called so was erased. */
    public boolean isErased(String name) {
        return database.queryOne("SELECT 1 FROM entry_account n JOIN audit_entry e ON e.log_id = n.log_id AND e.entry_index ="
                        + " n.entry_index WHERE n.account = ? AND e.type = '" + AuditType.ACCOUNT_ERASED + "'",
                row -> true, name).isPresent();
    }

    /** Deletes the salts of an account. */
    public static void erase(Connection connection, String accountId) throws SQLException {
        Database.update(connection, "DELETE FROM account_salt WHERE account_id = ?", accountId);
    }

    /** These names are gone from here on: nothing that is on its way is stored under one any more. */
    public synchronized void forget(String accountId, Collection<String> names) {
        erasures++;
        erased.addAll(names);
        stored.remove(accountId);
        fresh.remove(accountId);
    }

    /** The erasing failed: the names stand. */
    public void remember(Collection<String> names) {
        names.forEach(erased::remove);
    }

    private Pseudonym found(String accountId) {
        long before = erasures();
        return first(salts(accountId), accountId)
                .map(pseudonym -> noted(pseudonym, before))
                .orElseGet(() -> fresh(accountId));
    }

    private List<byte[]> salts(String accountId) {
        try {
            return database.query(FIND, row -> row.getBytes(1), accountId);
        } catch (DatabaseFailure e) {
            throw new ProblemException(ProblemType.AUDIT_UNAVAILABLE,
                    "the database does not say by which name the audit log knows the account, nothing was decided");
        }
    }

    private static Optional<Pseudonym> first(List<byte[]> salts, String accountId) {
        return salts.stream().findFirst().map(salt -> Pseudonym.of(accountId, Salt.of(salt)));
    }

    /** Another node's erasure is seen when the row is looked for again. */
    private synchronized Optional<Pseudonym> known(String accountId) {
        return Optional.ofNullable(stored.get(accountId))
                .filter(known -> !erased.contains(known.pseudonym.name()))
                .filter(known -> database.isEmbedded() || System.nanoTime() - known.seenAt < STALE)
                .map(Known::pseudonym);
    }

    private synchronized long erasures() {
        return erasures;
    }

    private synchronized Pseudonym noted(Pseudonym pseudonym, long before) {
        if (before == erasures && !erased.contains(pseudonym.name())) {
            stored.put(pseudonym.accountId(), new Known(pseudonym, System.nanoTime()));
            fresh.remove(pseudonym.accountId());
        }
        return pseudonym;
    }

    private synchronized Pseudonym fresh(String accountId) {
        return fresh.computeIfAbsent(accountId, id -> Pseudonym.of(id, Salt.random()));
    }

    private synchronized boolean isFresh(Pseudonym pseudonym) {
        return !Optional.ofNullable(stored.get(pseudonym.accountId()))
                .filter(known -> known.pseudonym.name().equals(pseudonym.name()))
                .isPresent();
    }

    /** Those used last. */
    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>(KEPT, LOAD, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        };
    }
}
