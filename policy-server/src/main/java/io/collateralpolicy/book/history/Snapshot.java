package io.collateralpolicy.book.history;

import io.collateralpolicy.assessment.request.AccountState;
import java.time.Instant;

/**
 * A version of an account, as it was stored.
 *
 * @param book           the book it stands in
 * @param accountId      its id there
 * @param accountVersion of this state
 * @param digest         SHA-256 of the account's salt and canonical bytes: the same digest, the same account
 * @param recordedAt     since when it was known
 * @param account        what it held and owed
 */
public record Snapshot(
        String book, String accountId, String accountVersion, String digest, Instant recordedAt, AccountState account) {}
