package io.collateralpolicy.book.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.wire.StrictJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The versions of accounts. Nothing of it ever changes or goes. */
public final class Snapshots {

    private static final String COLUMNS = "v.book, v.account_id, v.version, v.digest, v.recorded_at, v.subject";
    private static final String SELECT = "SELECT " + COLUMNS + ", p.bytes FROM account_version v"
            + " JOIN payload p ON p.digest = v.digest WHERE ";
    /** Of two that were recorded in the same instant the higher version is the later: versions are digits that grow. */
    private static final String NEWEST_FIRST =
            " ORDER BY v.recorded_at DESC, CAST(v.version AS BIGINT) DESC FETCH FIRST ";

    private final Database database;

    public Snapshots(Database database) {
        this.database = database;
    }

    /**
     * A version in a listing.
     *
     * @param accountVersion of the state
     * @param digest         of the account's canonical bytes
     * @param recordedAt     since when it was known
     * @param recordedBy     who stored it, where that is known
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Version(String accountVersion, String digest, Instant recordedAt, Optional<String> recordedBy) {}

    /** The account as it was known at an instant; empty before it was first stored. */
    public Optional<Snapshot> at(String book, String accountId, Instant instant) {
        return database.queryOne(
                SELECT + "v.book = ? AND v.account_id = ? AND v.recorded_at <= ?" + NEWEST_FIRST + "1 ROWS ONLY",
                Snapshots::read, book, accountId, instant);
    }

    /** The state that has a digest; of several that are the same, the one that was stored first. */
    public Optional<Snapshot> of(String digest) {
        return database.queryOne(
                SELECT + "v.digest = ? ORDER BY v.recorded_at, v.book, v.account_id, v.version FETCH FIRST 1 ROWS ONLY",
                Snapshots::read, digest);
    }

    /** A version's content, without the salt that it is stored behind; empty once the account is erased. */
    public Optional<byte[]> content(String book, String accountId, String version) {
        return database.queryOne(
                "SELECT v.digest, p.bytes FROM account_version v JOIN payload p ON p.digest = v.digest WHERE v.book = ?"
                        + " AND v.account_id = ? AND v.version = ?",
                row -> Payloads.content(row.getString(1), row.getBytes(2)), book, accountId, version);
    }

    /**
     * The versions of an account, newest first.
     *
     * @param before only lower ones
     */
    public List<Version> versions(String book, String accountId, long before, int limit) {
        return database.query(
                "SELECT " + COLUMNS + " FROM account_version v WHERE v.book = ? AND v.account_id = ?"
                        + " AND CAST(v.version AS BIGINT) < ? ORDER BY CAST(v.version AS BIGINT) DESC FETCH FIRST " + limit
                        + " ROWS ONLY",
                row -> new Version(
                        row.getString("version"), row.getString("digest"), Database.instant(row, "recorded_at"),
                        Optional.ofNullable(row.getString("subject"))),
                book, accountId, before);
    }

    private static Snapshot read(ResultSet row) throws SQLException {
        byte[] content = Payloads.content(row.getString("digest"), row.getBytes("bytes"));
        return new Snapshot(
                row.getString("book"),
                row.getString("account_id"),
                row.getString("version"),
                row.getString("digest"),
                Database.instant(row, "recorded_at"),
                StrictJson.read(content, AccountState.class));
    }
}
