package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.audit.EntryWriter;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.checkpoint.LogKey;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.Epoch;
import io.collateralpolicy.audit.table.EpochTable;
import io.collateralpolicy.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The writer of one log, for as long as it holds the lease. Confined to one thread once it is open. */
public final class BatchWriter implements EntryWriter {

    private static final int BEATS = 5;

    private final Database database;
    private final LogNode node;
    private final Clock clock;
    private final WriterLease lease;
    private final Epochs epochs;
    private Optional<Standing> standing = Optional.empty();
    private long lastBeat = System.nanoTime();

    private BatchWriter(Database database, LogNode node, Clock clock, WriterLease lease) {
        this.database = database;
        this.node = node;
        this.clock = clock;
        this.lease = lease;
        this.epochs = new Epochs(node, clock);
    }

    /** The end of the log and who signs; known as long as every commit's end was seen. */
    private record Standing(LogHead head, Signer signer) {}

    private record Committed(List<Receipt> receipts, LogHead head) {}

    /**
     * Takes the lease and holds the log against what was signed and published.
     *
     * @throws IllegalStateException when another process writes the log, or it is not what was written; says what to do
     */
    public static BatchWriter open(Database database, LogNode node, Clock clock) {
        return open(database, node, clock, BatchWriter::sleep);
    }

    static BatchWriter open(Database database, LogNode node, Clock clock, WriterLease.Watch watch) {
        try {
            BatchWriter writer = new BatchWriter(database, node, clock, WriterLease.take(database, node, watch));
            writer.begin();
            return writer;
        } catch (SQLException e) {
            throw new DatabaseFailure("the audit log cannot be opened", e);
        }
    }

    /** Nothing is signed by a process that could not begin: it lets the next one in. */
    private void begin() throws SQLException {
        try {
            Optional<Epochs.Change> change = database.inTransaction(this::beginning);
            if (change.isPresent()) {
                change(change.get());
                publish(change.get());
            }
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A break that was accepted once is not asked for again, should this process end before anything is published. */
    private void publish(Epochs.Change change) throws SQLException {
        if (change.append().type() == AuditType.EPOCH_BROKEN) {
            SignedNote note = database.inTransaction(connection -> CheckpointTable.note(
                    connection, node.log(), CheckpointTable.last(connection, node.log()).orElseThrow()));
            try {
                node.published().write(note);
            } catch (IOException e) {
                throw new UncheckedIOException("the first checkpoint behind the break cannot be published", e);
            }
        }
    }

    private Optional<Epochs.Change> beginning(Connection connection) throws SQLException {
        LogHead head = LogHead.load(connection, node.log());
        Soundness soundness = new Soundness(connection, node, head);
        soundness.requireUnchanged();
        List<Epoch> known = EpochTable.all(connection, node.log());
        requireSameOrigin(known);
        Optional<Soundness.Lost> lost = soundness.lost(known.stream().map(Epoch::origin).toList());
        Optional<Epoch> last = Epochs.last(known);
        Optional<LogKey> key = last.flatMap(epoch -> node.keys().find(epoch.publicKey()));
        if (lost.isPresent() || last.isPresent() && key.isEmpty()) {
            long size = lost.map(published -> published.checkpoint().size()).orElse(head.size());
            return Optional.of(epochs.breakOff(known, head.size(), lost, accepted(size, lost)));
        }
        return last.isEmpty() ? Optional.of(epochs.begin(head.size())) : Optional.empty();
    }

    private void requireSameOrigin(List<Epoch> known) {
        boolean same = known.stream().allMatch(
                epoch -> epoch.origin().equals(node.firstOrigin()) || epoch.origin().startsWith(node.firstOrigin() + "/"));
        if (!same) {
            throw new IllegalStateException("the audit log `" + node.log() + "` was begun under the origin `"
                    + known.get(0).origin() + "`, which cannot change: set audit.origin back");
        }
    }

    /** What the operator says of exactly this loss. */
    private String accepted(long size, Optional<Soundness.Lost> lost) {
        return node.broken()
                .filter(said -> said.lostSize() == size)
                .map(LogNode.AcceptedBreak::reason)
                .orElseThrow(() -> new IllegalStateException((lost.isPresent()
                                ? "the audit log `" + node.log() + "` in the database does not continue the checkpoint of "
                                        + size + " entries that was published: an older backup was restored, or entries"
                                        + " were changed. Restore the right one"
                                : "the key that signs the audit log `" + node.log() + "` is not in its folder. Restore it")
                        + "; if that is not possible, say why in audit.epoch-break, `" + size + ": <reason>`"));
    }

    @Override
    public List<Receipt> write(List<Append> appends) throws SQLException {
        Standing now = standing();
        return commit(appends, now.signer, now.signer);
    }

    @Override
    public Receipt rotateKey(String subject, String reason) throws SQLException {
        Standing now = standing();
        return change(epochs.rotate(now.signer, now.head.size(), subject, reason));
    }

    private Receipt change(Epochs.Change change) throws SQLException {
        return commit(List.of(change.append()), change.by(), change.after()).get(0);
    }

    /** What the rows themselves refuse leaves the log as it was; after any other failure the tables say how it stands. */
    private List<Receipt> commit(List<Append> appends, Signer by, Signer after) throws SQLException {
        LogHead head = standing.isPresent() ? standing.get().head : database.inTransaction(c -> LogHead.load(c, node.log()));
        Optional<Standing> before = standing;
        standing = Optional.empty();
        try {
            Committed done = database.inTransaction(connection -> batch(connection, appends, head.copy(), by));
            standing = Optional.of(new Standing(done.head, after));
            lastBeat = System.nanoTime();
            return done.receipts;
        } catch (ProblemException e) {
            standing = before;
            throw e;
        }
    }

    private Committed batch(Connection connection, List<Append> appends, LogHead head, Signer by) throws SQLException {
        lease.hold(connection);
        Batch batch = new Batch(connection, node.log(), head);
        List<Receipt> receipts = batch.write(appends, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Committed(receipts, batch.head());
    }

    private Standing standing() throws SQLException {
        if (standing.isEmpty()) {
            standing = Optional.of(database.inTransaction(connection -> {
                Epoch last = Epochs.last(EpochTable.all(connection, node.log())).orElseThrow();
                LogKey key = node.keys().find(last.publicKey()).orElseThrow();
                return new Standing(LogHead.load(connection, node.log()), new Signer(last, key));
            }));
        }
        return standing.get();
    }

    @Override
    public void idle() throws SQLException {
        boolean due = System.nanoTime() - lastBeat > node.patience().dividedBy(BEATS).toNanos();
        if (!node.patience().isZero() && due) {
            lastBeat = System.nanoTime();
            lease.beat();
        }
    }

    /** A lease that cannot be given back is waited for by the next one, no more. */
    @Override
    public void close() {
        try {
            lease.giveBack();
        } catch (SQLException e) {
            System.getLogger(BatchWriter.class.getName()).log(System.Logger.Level.WARNING, "the lease is not given back", e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another writer of the audit log was watched", e);
        }
    }
}
