package io.collateralpolicy.book;

import io.collateralpolicy.assessment.market.PoolTotals;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.Pseudonym;
import io.collateralpolicy.book.pool.PoolHold;
import io.collateralpolicy.book.pool.Pools;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;

/** The stored accounts: which version is current, and what it is by its digest. */
public final class Books {

    private static final String SELECT =
            "SELECT book, account_id, version, digest FROM account";
    private static final String SELECT_COUNTED = "SELECT book, account_id, version, digest, reservations, terms FROM account"
            + " WHERE book = ? AND account_id = ?";

    private final Database database;
    private final Payloads payloads;
    private final Reservations reservations;
    private final AuditLog log;
    private final Clock clock;
    private final Pools pools;

    public Books(Database database, Payloads payloads, Reservations reservations, AuditLog log, Clock clock) {
        this.database = database;
        this.payloads = payloads;
        this.reservations = reservations;
        this.log = log;
        this.clock = clock;
        this.pools = new Pools(database);
    }

    private record Row(String book, String accountId, String version, String digest) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    /**
     * A book in a listing.
     *
     * @param book     its name
     * @param accounts how many it has
     * @param policy   that judges it, where somebody gave it one
     */
    public record Book(String book, String accounts, Optional<String> policy) {}

    /** By name. */
    public List<Book> books() {
        return database.query(
                "SELECT n.book, n.accounts, p.policy FROM (SELECT book, COUNT(*) AS accounts FROM account GROUP BY book) n"
                        + " LEFT JOIN book p ON p.book = n.book ORDER BY n.book",
                row -> new Book(
                        row.getString("book"), row.getString("accounts"), Optional.ofNullable(row.getString("policy"))));
    }

    /** Whether there is such a book: one with an account. */
    public boolean has(String book) {
        return database.queryOne("SELECT 1 FROM account WHERE book = ? FETCH FIRST 1 ROWS ONLY", row -> true, book)
                .isPresent();
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

    /**
     * Stores one account.
     *
     * @throws ProblemException {@code precondition-required}, {@code precondition-failed} or
     *     {@code account-version-conflict}
     */
    public AccountChange put(String book, AccountState account, Precondition precondition, String subject) {
        return writing(connection -> written(AccountWriter.Writing.of(connection, book), account, precondition, subject));
    }

    /**
     * Stores one account and ends the reservations that it settles, in one transaction with the entry that says so.
     *
     * @param settles reservations whose intents the new version contains
     * @throws ProblemException as {@link #put} does; {@code reservation-ended} or {@code not-found} for what it settles
     */
    public AccountChange settle(
            String book, AccountState account, Precondition precondition, List<String> settles, String subject) {
        AtomicReference<AccountChange> change = new AtomicReference<>();
        Pseudonym named = log.pseudonyms().of(account.accountId());
        Map<String, String> content = Map.of(
                "book", book,
                "account", named.name(),
                "accountVersion", account.accountVersion(),
                "reservationIds", String.join(",", settles));
        log.append(new Append(AuditType.ACCOUNT_SETTLED, subject, content, List.of(), log.pseudonyms().speakingOf(named, (connection, receipt) -> {
            change.set(written(AccountWriter.Writing.of(connection, book), account, precondition, subject));
            for (String reservationId : settles) {
                Reservations.settle(connection, book, account.accountId(), reservationId, clock.instant());
            }
        })));
        return change.get();
    }

    private AccountChange written(
            AccountWriter.Writing in, AccountState account, Precondition precondition, String subject) throws SQLException {
        AccountChange change = writer(subject).write(in, account, precondition::require);
        in.pools().store(in.connection());
        return change;
    }

    /** An account as a decision takes it, now. */
    public Optional<DecidingAccount> deciding(String book, String accountId) {
        return database.queryOne(SELECT_COUNTED, Counted::read, book, accountId)
                .map(counted -> {
                    StoredAccount stored = stored(counted.row);
                    return new DecidingAccount(
                            stored, counted.reservations, held(counted), stored.whose().newest(database, counted.terms));
                });
    }

    /** What the accounts of a pool hold and owe together. */
    public Pools pools() {
        return pools;
    }

    /**
     * The totals of the pool of an account, with what is held back of the pool now.
     *
     * @param hold what the decision holds on to
     */
    public List<PoolTotals> totals(PoolHold hold, SortedSet<String> assets) {
        List<IntendedAction> held = reservations.heldOfPool(hold.book(), hold.pool(), clock.instant());
        return pools.totals(hold, assets, held);
    }

    /** An account that never had a reservation is not asked for any: most have none. */
    private List<Reservation> held(Counted counted) {
        return counted.reservations == 0
                ? List.of()
                : reservations.held(counted.row.book, counted.row.accountId, clock.instant());
    }

    /** The count is read before what is held: whoever holds in between is found out when the decision is recorded. */
    private record Counted(Row row, long reservations, long terms) {

        static Counted read(ResultSet row) throws SQLException {
            return new Counted(Row.read(row), row.getLong("reservations"), row.getLong("terms"));
        }
    }

    /**
     * Stores accounts in one transaction, each in place of an older version of it.
     *
     * @return per account what became of it; a problem where its version is not above the one that stands
     */
    public List<LoadedAccount> load(String book, List<AccountState> accounts, String subject) {
        return writing(connection -> {
            AccountWriter writer = writer(subject);
            AccountWriter.Writing in = AccountWriter.Writing.of(connection, book);
            List<LoadedAccount> loaded = new ArrayList<>(accounts.size());
            for (AccountState account : accounts) {
                loaded.add(load(in, account, writer));
            }
            in.pools().store(connection);
            return List.copyOf(loaded);
        });
    }

    private static LoadedAccount load(AccountWriter.Writing in, AccountState account, AccountWriter writer) throws SQLException {
        try {
            AccountChange change = writer.write(in, account, any -> {});
            return new LoadedAccount(account.accountId(), Optional.of(change), Optional.empty());
        } catch (ProblemException e) {
            return new LoadedAccount(account.accountId(), Optional.empty(), Optional.of(e));
        }
    }

    private AccountWriter writer(String subject) {
        return new AccountWriter(log.pseudonyms(), clock, subject);
    }

    /** Two who store the same new account at once: the database lets one through, the other is told to look again. */
    private <T> T writing(Database.Work<T> work) {
        try {
            return database.inTransaction(work);
        } catch (SQLException e) {
            if (Database.isDuplicate(e)) {
                throw new ProblemException(
                        ProblemType.PRECONDITION_FAILED,
                        "somebody else stored the account at the same moment: read it again, write again");
            }
            throw new DatabaseFailure("accounts cannot be stored", e);
        }
    }

    private List<Row> rows(String sql, Object... arguments) {
        return database.query(sql, Row::read, arguments);
    }

    private StoredAccount stored(Row row) {
        byte[] content = payloads.content(row.digest).orElseThrow(
                () -> new IllegalStateException("account `" + row.accountId + "` has no content"));
        return new StoredAccount(
                row.book, row.accountId, row.version, StrictJson.read(content, AccountState.class));
    }
}
