package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.Pseudonym;
import io.collateralpolicy.audit.Pseudonyms;
import io.collateralpolicy.book.pool.PoolChanges;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes accounts inside somebody's transaction: a version replaces an older one, never a newer, and stays in the history. */
final class AccountWriter {

    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final String subject;

    /** @param subject who writes */
    AccountWriter(Pseudonyms pseudonyms, Clock clock, String subject) {
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.subject = subject;
    }

    private record Standing(String version, String digest, boolean pooled) {}

    /**
     * What accounts of one book are written in.
     *
     * @param connection of the transaction
     * @param book       the book
     * @param pools      what the transaction changes of its pools; whoever ends the transaction stores it first
     */
    record Writing(Connection connection, String book, PoolChanges pools) {

        static Writing of(Connection connection, String book) {
            return new Writing(connection, book, new PoolChanges(book));
        }
    }

    /**
     * Writes one account. The same content again changes nothing, whatever the precondition: a retry is harmless.
     *
     * @param precondition is given the version that stands, where one does; throws to refuse
     * @throws ProblemException {@code account-version-conflict} when the version is not above the one that stands
     */
    AccountChange write(Writing in, AccountState account, Consumer<Optional<String>> precondition) throws SQLException {
        byte[] canonical = CanonicalJson.bytes(account);
        Optional<Standing> standing = standing(in.connection, in.book, account.accountId());
        if (standing.isPresent() && isSame(in.connection, standing.get(), account, canonical)) {
            return new AccountChange(AccountChange.Kind.UNCHANGED, account.accountVersion());
        }
        precondition.accept(standing.map(Standing::version));
        standing.ifPresent(s -> requireNewer(s, account));
        count(in, standing, account);
        Pseudonym named = pseudonyms.of(in.connection, account.accountId());
        pseudonyms.keep(in.connection, named);
        Payload content = Payload.of(named.salt(), canonical);
        Payloads.store(in.connection, content);
        store(in, account, content.digest(), standing.isPresent());
        return new AccountChange(
                standing.isPresent() ? AccountChange.Kind.REPLACED : AccountChange.Kind.CREATED,
                account.accountVersion());
    }

    /** Digests may differ where contents do not: an account may get another salt. */
    private static boolean isSame(Connection connection, Standing standing, AccountState account, byte[] canonical)
            throws SQLException {
        return standing.version.equals(account.accountVersion())
                && Payloads.content(connection, standing.digest).filter(content -> Arrays.equals(content, canonical)).isPresent();
    }

    /** What stood there counted for its pool, unless an earlier release stored it and nobody counted it yet. */
    private static void count(Writing in, Optional<Standing> standing, AccountState account) throws SQLException {
        Optional<String> counted = standing.filter(Standing::pooled).map(Standing::digest);
        if (counted.isPresent()) {
            byte[] stood = Payloads.content(in.connection, counted.get()).orElseThrow(
                    () -> new IllegalStateException("account `" + account.accountId() + "` has no content"));
            in.pools.goes(StrictJson.read(stood, AccountState.class));
        }
        in.pools.comes(account);
    }

    /** Locked until the transaction ends, so that two writers see each other. */
    private static Optional<Standing> standing(Connection connection, String book, String accountId)
            throws SQLException {
        return Database.query(
                        connection,
                        "SELECT version, digest, pooled FROM account WHERE book = ? AND account_id = ? FOR UPDATE",
                        row -> new Standing(row.getString(1), row.getString(2), row.getBoolean(3)),
                        book,
                        accountId)
                .stream()
                .findFirst();
    }

    private static void requireNewer(Standing standing, AccountState account) {
        if (new BigInteger(account.accountVersion()).compareTo(new BigInteger(standing.version)) <= 0) {
            throw new ProblemException(
                    ProblemType.ACCOUNT_VERSION_CONFLICT,
                    "account `" + account.accountId() + "` has version `" + standing.version + "`, the new one `"
                            + account.accountVersion() + "` must be above it");
        }
    }

    private void store(Writing in, AccountState account, String digest, boolean replaces) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String sql = replaces
                ? "UPDATE account SET version = ?, digest = ?, recorded_at = ?, pooled = TRUE WHERE book = ? AND account_id = ?"
                : "INSERT INTO account (version, digest, recorded_at, pooled, book, account_id) VALUES (?, ?, ?, TRUE, ?, ?)";
        Database.update(in.connection, sql, account.accountVersion(), digest, now, in.book, account.accountId());
        Database.update(
                in.connection,
                "INSERT INTO account_version (book, account_id, version, digest, recorded_at, subject) VALUES (?, ?, ?, ?, ?, ?)",
                in.book,
                account.accountId(),
                account.accountVersion(),
                digest,
                now,
                subject);
    }
}
