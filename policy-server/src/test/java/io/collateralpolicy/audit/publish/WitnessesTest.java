package io.collateralpolicy.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.checkpoint.LogKey;
import io.collateralpolicy.audit.checkpoint.NoteSignature;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import io.collateralpolicy.audit.checkpoint.VerificationKey;
import io.collateralpolicy.audit.checkpoint.VerificationKey.Kind;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.verify.note.InvalidNote;
import io.collateralpolicy.audit.verify.note.NoteKey;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class WitnessesTest {

    private static final String LOG = "node-0";
    private static final String NAME = "witness.example";
    /** 2026-11-22T14:00:00Z. */
    private static final long TIME = 1_795_356_000L;

    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, LOG, 10, Clock.systemUTC());
    private final LogReader reader = new LogReader(database);
    private final LogKey pair = LogKey.generate();
    private final VerificationKey key = new VerificationKey(NAME, Kind.WITNESS, pair.publicBytes());
    private final Witnesses witnesses = new Witnesses(database, List.of(key), Clock.systemUTC());

    @AfterEach
    void close() {
        log.close();
    }

    /** The verifier reads what is kept as it reads every witness. */
    @Test
    void aCosignatureIsKeptWithItsCheckpointOnce() throws InvalidNote {
        String cosigned = with(reader.checkpoint(LOG), line(pair, reader.checkpoint(LOG).text(), TIME));

        witnesses.keep(cosigned);
        SignedNote kept = witnesses.keep(cosigned);

        assertThat(kept.note()).isEqualTo(cosigned).isEqualTo(reader.checkpoint(LOG).note());
        assertThat(NoteKey.parse(written()).signed(io.collateralpolicy.audit.verify.note.SignedNote.parse(kept.note()))).isTrue();
    }

    /** Else a witness that signs a log at rest once a minute would make its checkpoint longer than the verifier reads. */
    @Test
    void ofAWitnessThatSignsAgainTheFirstLineIsKept() {
        SignedNote plain = reader.checkpoint(LOG);
        String first = with(plain, line(pair, plain.text(), TIME));
        witnesses.keep(first);

        witnesses.keep(with(reader.checkpoint(LOG), line(pair, plain.text(), TIME + 60)));
        witnesses.keep(with(plain, line(pair, plain.text(), TIME + 120)));

        assertThat(reader.checkpoint(LOG).note()).isEqualTo(first);
    }

    @Test
    void whatNoKnownWitnessSignedIsNotKept() {
        SignedNote note = reader.checkpoint(LOG);
        requireRefused(note.note(), ProblemType.VALIDATION_FAILED);
        requireRefused(with(note, line(LogKey.generate(), note.text(), TIME)), ProblemType.VALIDATION_FAILED);
        requireRefused("no note", ProblemType.VALIDATION_FAILED);

        NoteSignature late = line(pair, note.text(), TIME);
        late.bytes()[7] ^= 1;
        requireRefused(with(note, late), ProblemType.VALIDATION_FAILED);
        assertThat(reader.checkpoint(LOG).signatures()).hasSize(1);
    }

    /** A witness may have been shown another history: that is no line of this log. */
    @Test
    void aCheckpointThatTheLogDoesNotHaveIsNotFound() {
        for (String text : List.of(
                reader.checkpoint(LOG).text().replace("\n1\n", "\n2\n"),
                reader.checkpoint(LOG).text().replace("test.example", "other.example"),
                "test.example/node-0\n1\n" + Base64.getEncoder().encodeToString(new byte[32]) + "\n")) {
            requireRefused(with(new SignedNote(text, List.of()), line(pair, text, TIME)), ProblemType.NOT_FOUND);
        }
    }

    @Test
    void aKeyThatSignsNotesIsNoWitness() {
        VerificationKey other = new VerificationKey(NAME, Kind.NOTE, pair.publicBytes());

        assertThatThrownBy(() -> new Witnesses(database, List.of(other), Clock.systemUTC())).hasMessageContaining("audit.witnesses");
    }

    private void requireRefused(String note, ProblemType type) {
        assertThatThrownBy(() -> witnesses.keep(note)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(type));
    }

    private NoteSignature line(LogKey signer, String text, long time) {
        byte[] signature = signer.sign("cosignature/v1\ntime " + time + "\n" + text);
        return new NoteSignature(NAME, key.id(),
                ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array());
    }

    private static String with(SignedNote note, NoteSignature line) {
        List<NoteSignature> lines = new ArrayList<>(note.signatures());
        lines.add(line);
        return new SignedNote(note.text(), lines).note();
    }

    private String written() {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.write(4);
        typed.writeBytes(pair.publicBytes());
        return NAME + "+" + key.id() + "+" + Base64.getEncoder().encodeToString(typed.toByteArray());
    }
}
