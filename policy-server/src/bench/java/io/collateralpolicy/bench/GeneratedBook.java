package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.wire.CanonicalJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Accounts that a benchmark needs and does not measure the storing of: written into the tables as the server would have, many in
 * a statement and a group in a transaction. No group is kept.
 */
final class GeneratedBook {

    private static final int GROUP = 5_000;

    private final Database database;
    private final String book;

    GeneratedBook(Database database, String book) {
        this.database = database;
        this.book = book;
    }

    void store(int accounts, IntFunction<AccountState> account) throws SQLException {
        for (int from = 0; from < accounts; from += GROUP) {
            int first = from;
            int last = Math.min(accounts, from + GROUP);
            database.inTransaction(connection -> group(connection, first, last, account));
        }
    }

    private int group(Connection connection, int from, int last, IntFunction<AccountState> account) throws SQLException {
        Instant now = Instant.now();
        List<List<Object>> payloads = new ArrayList<>(GROUP);
        List<List<Object>> accounts = new ArrayList<>(GROUP);
        for (int number = from; number < last; number++) {
            AccountState state = account.apply(number);
            Payload content = Payload.of(CanonicalJson.bytes(state));
            payloads.add(List.of(content.digest(), content.stored()));
            accounts.add(List.of(book, state.accountId(), state.accountVersion(), content.digest(), now));
        }
        Database.updateAll(connection, "INSERT INTO payload (digest, encoding, bytes) VALUES (?, 'deflate', ?)", payloads);
        for (String table : List.of("account", "account_version")) {
            Database.updateAll(connection, "INSERT INTO " + table
                    + " (book, account_id, version, digest, recorded_at) VALUES (?, ?, ?, ?, ?)", accounts);
        }
        return accounts.size();
    }
}
