package io.collateralpolicy.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes entries behind the last one. Confined to the log's thread once it runs. */
final class ChainWriter {

    /** Sorted as the primary key is, all of it: by the index alone H2 would read the whole log to find its end. */
    static final String LAST = "SELECT entry_index, leaf_hash, entry_bytes FROM audit_entry WHERE log_id = ?"
            + " ORDER BY log_id DESC, entry_index DESC FETCH FIRST 1 ROWS ONLY";

    private final Database database;
    private final String log;
    private final Clock clock;

    ChainWriter(Database database, String log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        requireSoundHead();
    }

    /**
     * Makes all entries durable, or none. The head is read inside the transaction: after a commit whose end nobody
     * saw, what stands in the table is the only truth.
     */
    List<Receipt> write(List<Append> appends) throws SQLException {
        return database.inTransaction(connection -> {
            storeContents(connection, appends);
            Head head = head(connection);
            List<Receipt> receipts = new ArrayList<>();
            for (Append append : appends) {
                Receipt receipt = write(connection, append, head);
                receipts.add(receipt);
                head = new Head(head.nextIndex + 1, receipt.leafHash());
            }
            return receipts;
        });
    }

    /** In the order of their digests: two nodes that store the same contents wait for each other in one direction only. */
    private static void storeContents(Connection connection, List<Append> appends) throws SQLException {
        SortedMap<String, Payload> contents = new TreeMap<>();
        appends.forEach(append -> append.payloads().forEach(payload -> contents.put(payload.digest(), payload)));
        for (Payload payload : contents.values()) {
            Payloads.store(connection, payload);
        }
    }

    private record Head(long nextIndex, String lastHash) {}

    private record Stored(long index, String leafHash, byte[] bytes) {}

    private Receipt write(Connection connection, Append append, Head head) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] bytes = AuditEntry.of(log, head.nextIndex, head.lastHash, now, append).bytes();
        String leafHash = AuditEntry.leafHash(bytes);
        Database.update(
                connection,
                "INSERT INTO audit_entry (log_id, entry_index, recorded_at, type, subject, previous_hash, leaf_hash,"
                        + " entry_bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                log,
                head.nextIndex,
                now,
                append.type().name(),
                append.subject(),
                head.lastHash,
                leafHash,
                bytes);
        Receipt receipt = new Receipt(log, Long.toString(head.nextIndex), leafHash, head.lastHash);
        append.rows().write(connection, receipt);
        return receipt;
    }

    private Head head(Connection connection) throws SQLException {
        return last(connection).stream()
                .findFirst()
                .map(last -> new Head(last.index + 1, last.leafHash))
                .orElse(new Head(0, AuditEntry.FIRST));
    }

    private List<Stored> last(Connection connection) throws SQLException {
        return Database.query(
                connection,
                LAST,
                row -> new Stored(row.getLong(1), row.getString(2), row.getBytes(3)),
                log);
    }

    private void requireSoundHead() {
        try {
            for (Stored last : database.inTransaction(this::last)) {
                if (!AuditEntry.leafHash(last.bytes).equals(last.leafHash)) {
                    throw new IllegalStateException("entry `" + last.index + "` of the audit log `" + log
                            + "` is not what its hash says: the database was changed, restore it before starting");
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("the audit log cannot be read", e);
        }
    }
}
