package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.checkpoint.LogKey;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.Epoch;
import io.collateralpolicy.audit.table.EpochTable;
import io.collateralpolicy.audit.tree.TreeHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The entries by which a log says who signs it from now on; each stands alone in its batch. */
final class Epochs {

    private final LogNode node;
    private final Clock clock;

    Epochs(LogNode node, Clock clock) {
        this.node = node;
        this.clock = clock;
    }

    /**
     * A change of who signs.
     *
     * @param append the entry that says so
     * @param by     who signs the batch with it
     * @param after  who signs from then on
     */
    record Change(Append append, Signer by, Signer after) {}

    /** The first key of a log. */
    Change begin(long index) {
        Signer first = signer(new Place(1, index, Epoch.Kind.STARTED, node.firstOrigin()), firstKey());
        return new Change(entry(AuditType.AUDIT_KEY_STARTED, "server", first, Map.of()), first, first);
    }

    /** Another key under the same origin; both sign the batch. */
    Change rotate(Signer old, long index, String subject, String reason) {
        Epoch before = old.epoch();
        Signer next = signer(
                new Place(before.number() + 1, index, Epoch.Kind.ROTATED, before.origin()), node.keys().create());
        Map<String, String> more = Map.of("previousKeyId", before.key().id(), "reason", reason);
        Append entry = entry(AuditType.AUDIT_KEY_ROTATED, subject, next, more);
        Append.Rows rows = (connection, receipt) -> {
            entry.rows().write(connection, receipt);
            signToo(connection, receipt, next);
        };
        return new Change(
                new Append(entry.type(), entry.subject(), entry.content(), entry.payloads(), rows), old, next);
    }

    /**
     * Another origin, because what was published under the old one is not in the database any more, or its key is lost.
     *
     * @param lost what was published last, where it is known
     */
    Change breakOff(List<Epoch> epochs, long index, Optional<Soundness.Lost> lost, String reason) {
        int number = 1 + Math.max(
                epochs.stream().mapToInt(Epoch::number).max().orElse(0),
                lost.map(published -> numberOf(published.checkpoint().origin())).orElse(0));
        Optional<LogKey> kept = last(epochs).flatMap(epoch -> node.keys().find(epoch.publicKey()));
        Signer next = signer(
                new Place(number, index, Epoch.Kind.BROKEN, node.brokenOrigin(number)),
                kept.orElseGet(node.keys()::create));
        Map<String, String> more =
                Map.of("reason", reason, "lostCheckpoint", lost.map(Soundness.Lost::note).orElse(""));
        return new Change(entry(AuditType.EPOCH_BROKEN, "server", next, more), next, next);
    }

    static Optional<Epoch> last(List<Epoch> epochs) {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    }

    private record Place(int number, long index, Epoch.Kind kind, String origin) {}

    private static Signer signer(Place place, LogKey key) {
        return new Signer(new Epoch(place.number, place.index, place.kind, place.origin, key.publicBytes()), key);
    }

    /** A key that the operator laid there, or one of our own. */
    private LogKey firstKey() {
        List<LogKey> there = node.keys().all();
        if (there.size() > 1) {
            throw new IllegalStateException("the folder of the audit log's keys holds " + there.size()
                    + ": a new log begins with one, move the others away");
        }
        return there.isEmpty() ? node.keys().create() : there.get(0);
    }

    private Append entry(AuditType type, String subject, Signer signer, Map<String, String> more) {
        Map<String, String> content = new TreeMap<>(more);
        content.put("epoch", Integer.toString(signer.epoch().number()));
        content.put("origin", signer.epoch().origin());
        content.put("keyId", signer.epoch().key().id());
        content.put("publicKey", signer.epoch().key().text());
        return new Append(type, subject, content, List.of(),
                (connection, receipt) -> EpochTable.insert(connection, receipt.log(), signer.epoch()));
    }

    private void signToo(Connection connection, Receipt receipt, Signer signer) throws SQLException {
        Checkpoint checkpoint = new Checkpoint(
                receipt.origin(), Long.parseLong(receipt.treeSize()), TreeHash.parse(receipt.batchRoot()));
        CheckpointTable.insertLine(
                connection, receipt.log(), checkpoint.size(), signer.key().sign(checkpoint), clock.instant());
    }

    /** The number of the epoch that an origin names; 1 for the first origin, 0 for one of another log. */
    private int numberOf(String origin) {
        if (origin.equals(node.firstOrigin())) {
            return 1;
        }
        String tail = origin.startsWith(node.firstOrigin() + "/") ? origin.substring(node.firstOrigin().length() + 1) : "";
        return tail.matches("[0-9]{1,8}") ? Integer.parseInt(tail) : 0;
    }
}
