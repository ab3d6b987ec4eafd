package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.audit.table.StoredNodes;
import io.collateralpolicy.audit.tree.MerkleTree;
import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.audit.tree.TreeHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands in the database, held against what was hashed, signed and published. */
final class Soundness {

    private final Connection connection;
    private final LogNode node;
    private final LogHead head;

    Soundness(Connection connection, LogNode node, LogHead head) {
        this.connection = connection;
        this.node = node;
        this.head = head;
    }

    /**
     * The end of the log is what was written: its last entries by their hashes and their chain, all of it by the last root.
     *
     * @throws IllegalStateException when it is not
     */
    void requireUnchanged() throws SQLException {
        requireChain();
        Optional<CheckpointTable.Signed> last = CheckpointTable.last(connection, node.log());
        if (last.isEmpty()) {
            return;
        }
        Checkpoint signed = last.get().checkpoint();
        if (signed.size() != head.size()) {
            throw changed("the last checkpoint is of " + signed.size() + " entries and not of " + head.size());
        }
        if (!Arrays.equals(signed.root(), head.edge().tree().root()) || !last.get().isSound()) {
            throw changed("its entries are not those that were signed");
        }
    }

    private void requireChain() throws SQLException {
        long from = Math.max(0, head.size() - Tile.WIDTH);
        List<EntryTable.Stored> entries = EntryTable.range(connection, node.log(), from, head.size());
        Optional<String> previous = from == 0 ? Optional.of(AuditEntry.FIRST) : Optional.empty();
        for (int i = 0; i < entries.size(); i++) {
            EntryTable.Stored entry = entries.get(i);
            boolean follows = previous.filter(hash -> !hash.equals(entry.previousHash())).isEmpty();
            if (entry.index() != from + i || !follows || !entry.leafHash().equals(TreeHash.text(TreeHash.leaf(entry.bytes())))) {
                throw changed("entry `" + (from + i) + "` is not what its hash says");
            }
            previous = Optional.of(entry.leafHash());
        }
        if (entries.size() != head.size() - from) {
            throw changed("entries are missing behind `" + (from + entries.size()) + "`");
        }
    }

    /** The published checkpoint that this database does not continue. */
    Optional<Lost> lost(List<String> origins) throws SQLException {
        Optional<Lost> published = node.published().read().map(note -> new Lost(Checkpoint.parse(note.text()), note.note()));
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint checkpoint = published.get().checkpoint;
        boolean continued = origins.contains(checkpoint.origin())
                && checkpoint.size() <= head.size()
                && Arrays.equals(checkpoint.root(), root(checkpoint.size()));
        return continued ? Optional.empty() : published;
    }

    private byte[] root(long size) {
        return new MerkleTree(size, new StoredNodes(connection, node.log())).root();
    }

    /** A checkpoint whose entries are not in this database any more. */
    record Lost(Checkpoint checkpoint, String note) {}

    private IllegalStateException changed(String what) {
        return new IllegalStateException("the audit log `" + node.log() + "` in the database was changed: " + what
                + "; restore the database before starting");
    }
}
