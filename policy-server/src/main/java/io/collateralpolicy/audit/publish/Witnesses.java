package io.collateralpolicy.audit.publish;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.checkpoint.NoteSignature;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import io.collateralpolicy.audit.checkpoint.VerificationKey;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Those who look at checkpoints and sign that they saw them: C2SP cosignature/v1. Their lines are kept with the checkpoint. */
public final class Witnesses {

    private static final int SIGNATURE_BYTES = 64;

    private final Database database;
    private final List<VerificationKey> keys;
    private final Clock clock;

    /** @throws IllegalArgumentException when one of the keys is no witness's */
    public Witnesses(Database database, List<VerificationKey> keys, Clock clock) {
        this.database = database;
        this.keys = List.copyOf(keys);
        this.clock = clock;
        keys.stream().filter(key -> key.kind() != VerificationKey.Kind.WITNESS).forEach(key -> {
            throw new IllegalArgumentException("audit.witnesses must be keys of witnesses, but `" + key.name() + "` signs notes");
        });
    }

    /**
     * Keeps the first line of each known witness: a log that rests is signed again and again, and a checkpoint with all those
     * lines would be longer than a reader takes. What others signed is left aside.
     *
     * @return the whole note as it is kept now
     * @throws ProblemException {@code not-found} when no log has this checkpoint, {@code validation-failed} when no known
     *     witness signed it
     */
    public SignedNote keep(String text) {
        SignedNote note = note(text);
        List<NoteSignature> theirs = note.signatures().stream().filter(line -> isSound(note.text(), line)).toList();
        if (theirs.isEmpty()) {
            throw new ProblemException(ProblemType.VALIDATION_FAILED,
                    "no line of the note is the cosignature/v1 of a witness that audit.witnesses names");
        }
        try {
            return database.inTransaction(connection -> keep(connection, note, theirs));
        } catch (SQLException e) {
            throw new ProblemException(ProblemType.DATABASE_UNAVAILABLE, "the cosignature could not be kept");
        }
    }

    private SignedNote keep(Connection connection, SignedNote note, List<NoteSignature> theirs) throws SQLException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        String log = log(connection, checkpoint.origin()).orElseThrow(() -> unknown(checkpoint));
        CheckpointTable.Signed signed = CheckpointTable.of(connection, log, checkpoint.size())
                .filter(known -> known.checkpoint().text().equals(note.text()))
                .orElseThrow(() -> unknown(checkpoint));
        for (NoteSignature line : theirs) {
            if (CheckpointTable.note(connection, log, signed).signatures().stream().noneMatch(line::isOfTheSameKey)) {
                CheckpointTable.insertLine(connection, log, checkpoint.size(), line, clock.instant());
            }
        }
        return CheckpointTable.note(connection, log, signed);
    }

    private static SignedNote note(String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint.parse(note.text());
            return note;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.VALIDATION_FAILED, e.getMessage());
        }
    }

    private static Optional<String> log(Connection connection, String origin) throws SQLException {
        return Database.query(
                        connection, "SELECT log_id FROM audit_epoch WHERE origin = ?", row -> row.getString(1), origin)
                .stream()
                .findFirst();
    }

    private boolean isSound(String text, NoteSignature line) {
        return keys.stream()
                .filter(key -> key.name().equals(line.name()) && key.id().equals(line.keyId()))
                .anyMatch(key -> isSound(key, text, line.bytes()));
    }

    /** Eight bytes of time, then the signature over a text that begins with it. */
    private static boolean isSound(VerificationKey key, String text, byte[] timed) {
        if (timed.length != Long.BYTES + SIGNATURE_BYTES) {
            return false;
        }
        String time = Long.toUnsignedString(ByteBuffer.wrap(timed).getLong());
        return key.verifies(
                "cosignature/v1\ntime " + time + "\n" + text, Arrays.copyOfRange(timed, Long.BYTES, timed.length));
    }

    private static ProblemException unknown(Checkpoint checkpoint) {
        return new ProblemException(ProblemType.NOT_FOUND, "no log has the checkpoint of `" + checkpoint.origin() + "` of "
                + checkpoint.size() + " entries with this root");
    }
}
