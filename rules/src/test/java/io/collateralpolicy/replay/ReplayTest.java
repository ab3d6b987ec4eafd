package io.collateralpolicy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The form that other programs speak with the command. */
class ReplayTest {

    private static final Corpus.Case STORED = Corpus.STORED.cases().get(0);

    private static byte[] asked(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (byte[] part : parts) {
            out.writeInt(part.length);
            out.write(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] asked(RecordedDecision decision) throws IOException {
        return asked(
                decision.packageDigest().getBytes(StandardCharsets.UTF_8),
                decision.request(),
                decision.context(),
                decision.account().orElse(new byte[0]),
                decision.market().orElse(new byte[0]));
    }

    private static DataInputStream answered(byte[] asked) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        try (StoredPackages packages = new StoredPackages(Corpus.STORED.packages())) {
            new Replay(packages).replay(new ByteArrayInputStream(asked), answers);
        }
        return new DataInputStream(new ByteArrayInputStream(answers.toByteArray()));
    }

    @Test
    void aDecisionIsAnsweredWithItsBytesAndTheNextOneIsTaken() throws IOException {
        DataInputStream answers = answered(twice(asked(STORED.decision())));

        for (int i = 0; i < 2; i++) {
            assertThat(answers.readByte()).isZero();
            assertThat(answers.readNBytes(answers.readInt())).isEqualTo(STORED.answer());
        }
        assertThat(answers.read()).isNegative();
    }

    private static byte[] twice(byte[] once) {
        byte[] twice = Arrays.copyOf(once, 2 * once.length);
        System.arraycopy(once, 0, twice, once.length, once.length);
        return twice;
    }

    @Test
    void whatCannotBeDecidedIsAnsweredWithWhyNot() throws IOException {
        byte[] none = {};
        byte[] unknown = ("sha256:" + "0".repeat(64)).getBytes(StandardCharsets.UTF_8);
        DataInputStream answers = answered(asked(unknown, STORED.decision().request(), none, none, none));

        assertThat(answers.readByte()).isEqualTo((byte) 1);
        assertThat(new String(answers.readNBytes(answers.readInt()), StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void anInputThatEndsInsideOfAPartIsNoDecision() throws IOException {
        byte[] cut = Arrays.copyOf(asked(STORED.decision()), 40);

        assertThatThrownBy(() -> answered(cut)).isInstanceOf(EOFException.class);
    }
}
