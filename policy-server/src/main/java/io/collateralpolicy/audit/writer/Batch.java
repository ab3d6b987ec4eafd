package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.audit.table.TileTable;
import io.collateralpolicy.audit.tree.MerkleTree;
import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.audit.tree.TreeHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One batch inside its transaction: contents, entries, tiles, the signed root, and the rows that want to know it. */
final class Batch {

    private final Connection connection;
    private final String log;
    private final List<EntryTable.Stored> entries = new ArrayList<>();
    private LogHead head;

    /** @param head behind which the batch stands; it is changed */
    Batch(Connection connection, String log, LogHead head) {
        this.connection = connection;
        this.log = log;
        this.head = head;
    }

    /** The end of the log with the batch. */
    LogHead head() {
        return head;
    }

    List<Receipt> write(List<Append> appends, Signer signer, Instant now) throws SQLException {
        List<Optional<Long>> numbers = GlobalSequence.of(connection, appends);
        storeContents(appends);
        for (int i = 0; i < appends.size(); i++) {
            add(appends.get(i), numbers.get(i), now);
        }
        for (Tile tile : head.edge().takeCompleted()) {
            TileTable.insert(connection, log, tile);
        }
        MerkleTree tree = head.edge().tree();
        CheckpointTable.Signed signed = signer.signed(tree.size(), tree.root());
        CheckpointTable.insert(connection, log, signed);
        List<Receipt> receipts =
                entries.stream().map(entry -> receipt(entry, signed, tree.inclusion(entry.index()))).toList();
        for (int i = 0; i < appends.size(); i++) {
            appends.get(i).rows().write(connection, receipts.get(i));
        }
        head.edge().forget();
        return receipts;
    }

    /** In the order of their digests: two nodes that store the same contents wait for each other in one direction only. */
    private void storeContents(List<Append> appends) throws SQLException {
        SortedMap<String, Payload> contents = new TreeMap<>();
        appends.forEach(append -> append.payloads().forEach(payload -> contents.put(payload.digest(), payload)));
        for (Payload payload : contents.values()) {
            Payloads.store(connection, payload);
        }
    }

    private void add(Append append, Optional<Long> number, Instant now) throws SQLException {
        Instant recordedAt = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
        byte[] bytes = AuditEntry.of(new AuditEntry.Place(log, head.size(), head.lastHash(), recordedAt, number), append)
                .bytes();
        byte[] leaf = TreeHash.leaf(bytes);
        EntryTable.Stored entry =
                new EntryTable.Stored(head.size(), recordedAt, head.lastHash(), TreeHash.text(leaf), bytes);
        EntryTable.insert(connection, log, entry, append, number);
        entries.add(entry);
        head.edge().append(leaf);
        head = new LogHead(head.edge(), entry.leafHash(), recordedAt);
    }

    private Receipt receipt(EntryTable.Stored entry, CheckpointTable.Signed signed, List<byte[]> path) {
        return new Receipt(
                log,
                Long.toString(entry.index()),
                entry.leafHash(),
                entry.previousHash(),
                signed.epoch().origin(),
                Long.toString(signed.checkpoint().size()),
                path.stream().map(TreeHash::text).toList(),
                signed.checkpoint().rootText(),
                signed.epoch().key().id(),
                Base64.getEncoder().encodeToString(signed.signature()));
    }
}
