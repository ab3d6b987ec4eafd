package io.collateralpolicy.audit.read;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.audit.table.Epoch;
import io.collateralpolicy.audit.table.EpochTable;
import io.collateralpolicy.audit.table.StoredNodes;
import io.collateralpolicy.audit.tree.MerkleTree;
import io.collateralpolicy.audit.tree.TreeHash;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Proofs out of the stored logs. One proof is read on one connection, a few rows for each factor of 256 in size. */
public final class LogReader {

    private final Database database;

    public LogReader(Database database) {
        this.database = database;
    }

    /** The names of all logs. */
    public List<String> logs() {
        return database.query("SELECT log_id FROM audit_log ORDER BY log_id", row -> row.getString(1));
    }

    /** The receipt of an entry as it was given when its batch was made durable. */
    public Receipt receipt(String log, long index) {
        return database.reading(connection -> {
            EntryTable.Stored entry = entry(connection, log, index);
            CheckpointTable.Signed signed = CheckpointTable.covering(connection, log, index)
                    .orElseThrow(() -> missing("log `" + log + "` has no checkpoint over entry " + index));
            MerkleTree tree = tree(connection, log, signed.checkpoint().size());
            return new Receipt(
                    log,
                    Long.toString(index),
                    entry.leafHash(),
                    entry.previousHash(),
                    signed.epoch().origin(),
                    Long.toString(tree.size()),
                    Proof.texts(tree.inclusion(index)),
                    signed.checkpoint().rootText(),
                    signed.epoch().key().id(),
                    Base64.getEncoder().encodeToString(signed.signature()));
        });
    }

    /** The last checkpoint with all signatures under it. */
    public SignedNote checkpoint(String log) {
        return database.reading(connection -> CheckpointTable.note(connection, log, last(connection, log)));
    }

    /**
     * The checkpoint of a size, with all signatures under it.
     *
     * @throws ProblemException {@code not-found} when no batch ended there
     */
    public SignedNote checkpoint(String log, long size) {
        return database.reading(connection -> CheckpointTable.note(connection, log, CheckpointTable.of(connection, log, size)
                .orElseThrow(() -> missing("log `" + log + "` has no checkpoint of " + size + " entries"))));
    }

    /**
     * That an entry stands in the tree of a size.
     *
     * @param size the last checkpoint's where it is not given
     * @throws ProblemException {@code invalid-parameter} when there is no such tree or entry
     */
    public Proof.Inclusion inclusion(String log, long index, Optional<Long> size) {
        return database.reading(connection -> {
            MerkleTree tree = tree(connection, log, size(connection, log, size));
            require(index < tree.size(), "`index` must be below " + tree.size() + ", the size of the tree");
            return new Proof.Inclusion(
                    log,
                    Long.toString(index),
                    entry(connection, log, index).leafHash(),
                    Long.toString(tree.size()),
                    TreeHash.text(tree.root()),
                    Proof.texts(tree.inclusion(index)));
        });
    }

    /**
     * That the tree of one size is the beginning of that of another.
     *
     * @throws ProblemException {@code invalid-parameter} when there are no such trees
     */
    public Proof.Consistency consistency(String log, long from, Optional<Long> to) {
        return database.reading(connection -> {
            MerkleTree tree = tree(connection, log, size(connection, log, to));
            require(from >= 1 && from <= tree.size(), "`from` must be from 1 to " + tree.size());
            return new Proof.Consistency(
                    log,
                    Long.toString(from),
                    Long.toString(tree.size()),
                    TreeHash.text(tree(connection, log, from).root()),
                    TreeHash.text(tree.root()),
                    Proof.texts(tree.consistency(from)));
        });
    }

    /** An entry under the last checkpoint, with all that is needed to check it. */
    public Proof.Whole whole(String decisionId, String log, long index) {
        return database.reading(connection -> {
            CheckpointTable.Signed last = last(connection, log);
            EntryTable.Stored entry = entry(connection, log, index);
            return new Proof.Whole(
                    decisionId,
                    log,
                    Long.toString(index),
                    Base64.getEncoder().encodeToString(entry.bytes()),
                    entry.leafHash(),
                    Long.toString(last.checkpoint().size()),
                    last.checkpoint().rootText(),
                    Proof.texts(tree(connection, log, last.checkpoint().size()).inclusion(index)),
                    CheckpointTable.note(connection, log, last).note(),
                    EpochTable.all(connection, log).stream().map(LogReader::key).toList());
        });
    }

    private static Proof.Key key(Epoch epoch) {
        return new Proof.Key(
                Integer.toString(epoch.number()), epoch.origin(), epoch.key().id(), epoch.key().text());
    }

    private static MerkleTree tree(Connection connection, String log, long size) {
        return new MerkleTree(size, new StoredNodes(connection, log));
    }

    private static long size(Connection connection, String log, Optional<Long> wanted) throws SQLException {
        long last = last(connection, log).checkpoint().size();
        long size = wanted.orElse(last);
        require(size >= 1 && size <= last, "the tree's size must be from 1 to " + last + ", that of the last checkpoint");
        return size;
    }

    private static CheckpointTable.Signed last(Connection connection, String log) throws SQLException {
        return CheckpointTable.last(connection, log).orElseThrow(() -> missing("there is no log `" + log + "`"));
    }

    private static EntryTable.Stored entry(Connection connection, String log, long index) throws SQLException {
        return EntryTable.range(connection, log, index, index + 1).stream()
                .findFirst()
                .orElseThrow(() -> missing("log `" + log + "` has no entry " + index));
    }

    private static void require(boolean holds, String detail) {
        if (!holds) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, detail);
        }
    }

    private static ProblemException missing(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }
}
