package io.collateralpolicy.book.pool;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one transaction changes of the pools of a book: many accounts of it become a row for each asset of a pool. */
public final class PoolChanges {

    private final String book;
    private final Map<Place, PoolUse> changes = new TreeMap<>();

    private record Place(String pool, String asset) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byPool = pool.compareTo(other.pool);
            return byPool == 0 ? asset.compareTo(other.asset) : byPool;
        }
    }

    public PoolChanges(String book) {
        this.book = book;
    }

    /** The account stands there now. */
    public void comes(AccountState account) {
        PoolUse.of(account).forEach((asset, use) -> add(account, asset, use));
    }

    /** The account no longer stands there. */
    public void goes(AccountState account) {
        PoolUse.of(account).forEach((asset, use) -> add(account, asset, use.negated()));
    }

    /** An account is about to be deleted from every book. */
    public static void leaves(Connection connection, String accountId) throws SQLException {
        for (Stored stored : Database.query(
                connection,
                "SELECT a.book, a.digest, p.bytes FROM account a JOIN payload p ON p.digest = a.digest"
                        + " WHERE a.account_id = ? AND a.pooled = TRUE",
                row -> new Stored(row.getString(1), row.getString(2), row.getBytes(3)),
                accountId)) {
            PoolChanges changes = new PoolChanges(stored.book);
            changes.goes(StrictJson.read(Payloads.content(stored.digest, stored.bytes), AccountState.class));
            changes.store(connection);
        }
    }

    private record Stored(String book, String digest, byte[] bytes) {}

    private void add(AccountState account, String asset, PoolUse use) {
        changes.merge(new Place(account.segment(), asset), use, PoolUse::plus);
    }

    /** In the transaction that writes the accounts. */
    public void store(Connection connection) throws SQLException {
        List<List<Object>> rows = changes.entrySet().stream()
                .filter(change -> !change.getValue().isNothing())
                .map(change -> List.<Object>of(book, change.getKey().pool, change.getKey().asset,
                        change.getValue().supplied(), change.getValue().borrowed()))
                .toList();
        if (!rows.isEmpty()) {
            Database.updateAll(
                    connection,
                    "INSERT INTO pool_change (book, pool, asset, supplied, borrowed) VALUES (?, ?, ?, ?, ?)",
                    rows);
        }
    }
}
