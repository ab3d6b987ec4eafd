package io.collateralpolicy.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of c2sp.org/tlog-checkpoint. */
    private static final String PUBLISHED = "example.com/behind-the-sofa\n20852163\n"
            + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/"
            + "5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
    /** RFC 8032 §7.1, test 2: secret, public, message, signature. */
    private static final byte[] SECRET =
            HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    private static final byte[] PUBLIC =
            HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
    private static final Checkpoint CHECKPOINT = new Checkpoint("localhost/node-0", 7, PUBLIC);

    @TempDir
    Path folder;

    @Test
    void thePublishedExampleIsReadAndWrittenAsItStands() {
        SignedNote note = SignedNote.parse(PUBLISHED);

        assertThat(note.note()).isEqualTo(PUBLISHED);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.keyId()).isEqualTo("033de0ae");
            assertThat(signature.bytes()).hasSize(64);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a\n1\nAA==\n", "a\n1\n\n\n", "text\n\n— name only\n", "text\n\n— a b", "text\n\n- a AAAAAAA=\n"})
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n01\nROOT\n", "a\n-1\nROOT\n", "a b\n1\nROOT\n", "a\n1\nROOT\nmore\n", "a\n1\nAAAA\n", "a\n1\nROOT"})
    void whatIsNoCheckpointIsRefused(String text) {
        String root = Base64.getEncoder().encodeToString(PUBLIC);

        assertThatThrownBy(() -> Checkpoint.parse(text.replace("ROOT", root)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Checkpoint.parse("a\n1\n" + root + "\n").root()).isEqualTo(PUBLIC);
    }

    /** The message of the test is one byte, 0x72: the letter r. */
    @Test
    void aKeySignsAsRfc8032Says() {
        assertThat(HexFormat.of().formatHex(LogKey.of(SECRET, PUBLIC).sign("r"))).isEqualTo(SIGNATURE);
    }

    @Test
    void aCheckpointIsVerifiedByItsKeyAndNoOther() {
        LogKey key = LogKey.of(SECRET, PUBLIC);
        NoteSignature signature = NoteSignature.parse(key.sign(CHECKPOINT).line());

        assertThat(key.named("localhost/node-0").id()).isEqualTo(signature.keyId());
        assertThat(key.named("localhost/node-0").verifies(CHECKPOINT.text(), signature.bytes())).isTrue();
        assertThat(key.named("localhost/node-0").verifies(CHECKPOINT.text() + "x", signature.bytes())).isFalse();
        assertThat(LogKey.generate().named("localhost/node-0").verifies(CHECKPOINT.text(), signature.bytes())).isFalse();
    }

    @Test
    void aSecretWithAnotherPublicHalfIsNoPair() {
        byte[] other = LogKey.generate().publicBytes();

        assertThatThrownBy(() -> LogKey.of(SECRET, other)).hasMessageContaining("does not belong");
    }

    @Test
    void aWrittenKeyIsReadAndItsIdChecked() {
        VerificationKey witness = new VerificationKey("witness.example", VerificationKey.Kind.WITNESS, PUBLIC);
        byte[] kindAndKey = new byte[33];
        kindAndKey[0] = 4;
        System.arraycopy(PUBLIC, 0, kindAndKey, 1, 32);
        String key = Base64.getEncoder().encodeToString(kindAndKey);

        VerificationKey read = VerificationKey.parse("witness.example+" + witness.id() + "+" + key);

        assertThat(List.of(read.name(), read.kind(), read.text())).isEqualTo(List.of("witness.example",
                VerificationKey.Kind.WITNESS, witness.text()));
        assertThatThrownBy(() -> VerificationKey.parse("witness.example+00000000+" + key)).hasMessageContaining("another id");
        assertThatThrownBy(() -> VerificationKey.parse("witness.example")).hasMessageContaining("name+id+base64");
    }

    @Test
    void aKeyOfTheFolderIsFoundAgainAndReadableByItsOwnerOnly() throws Exception {
        KeyFolder keys = new KeyFolder(folder.resolve("keys"));
        LogKey made = keys.create();

        LogKey found = new KeyFolder(folder.resolve("keys")).find(made.publicBytes()).orElseThrow();

        assertThat(found.sign("text")).isEqualTo(made.sign("text"));
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files.map(SignedNoteTest::permissions)).containsExactly("rw-------");
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws Exception {
        Files.writeString(folder.resolve("broken.jwk.json"), "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}");

        assertThatThrownBy(() -> new KeyFolder(folder).all()).hasMessageContaining("broken.jwk.json");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
