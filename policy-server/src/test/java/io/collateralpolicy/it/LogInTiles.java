package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.checkpoint.LogKey;
import io.collateralpolicy.audit.checkpoint.NoteSignature;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A log as whoever mirrors it reads it, and as a witness signs it. */
final class LogInTiles {

    private static final int WIDTH = 256;
    /** RFC 8032 §7.1, test 1; the server under test takes the public half for the key of {@code witness.example}. */
    private static final HexFormat HEX = HexFormat.of();
    private static final LogKey WITNESS = LogKey.of(
            HEX.parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
            HEX.parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    private static final String COSIGNATURES = "/api/v1/audit/checkpoint/cosignatures";

    private final PolicyServerClient auditor;
    private final String log;

    LogInTiles(PolicyServerClient auditor, String log) {
        this.auditor = auditor;
        this.log = "/api/v1/audit/logs/" + log;
    }

    /** A leaf is the hash of a zero byte and the entry (RFC 9162 §2.1.1); an entry stands behind its length in two bytes. */
    void itsFirstHashesAreThoseOfItsFirstEntries() throws Exception {
        long size = Checkpoint.parse(auditor.get(log + "/checkpoint").text()).size();
        String first = size < WIDTH ? "000.p/" + size : "000";

        assertThat(hashes(auditor.bytes(log + "/tile/entries/" + first))).isEqualTo(auditor.bytes(log + "/tile/0/" + first));
        assertThat(auditor.get(log + "/tile/0/x999/999").problem()).isEqualTo("404 not-found");
        assertThat(auditor.get(log + "/tile/0/1").problem()).isEqualTo("400 invalid-parameter");
    }

    private static byte[] hashes(byte[] entries) throws NoSuchAlgorithmException {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (ByteBuffer left = ByteBuffer.wrap(entries); left.hasRemaining(); ) {
            byte[] entry = new byte[Short.toUnsignedInt(left.getShort())];
            left.get(entry);
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            hashes.writeBytes(sha256.digest(entry));
        }
        return hashes.toByteArray();
    }

    /** C2SP {@code cosignature/v1}; a line that somebody else signed in the witness's name is none. */
    void whatTheWitnessSignedStandsUnderItsCheckpoint() {
        PolicyServerClient sending = auditor.with("Content-Type", "text/plain");
        String note = auditor.get(log + "/checkpoint").text();

        assertThat(sending.post(COSIGNATURES, note + line(LogKey.generate(), note)).problem()).isEqualTo("400 validation-failed");
        PolicyServerClient.Reply kept = sending.post(COSIGNATURES, note + line(WITNESS, note));

        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.text()).startsWith(note).contains("— witness.example ");
    }

    private static String line(LogKey signer, String note) {
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        long time = System.currentTimeMillis() / 1000;
        byte[] signature = signer.sign("cosignature/v1\ntime " + time + "\n" + text);
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array();
        return new NoteSignature("witness.example", "82bca4dd", timed).line() + "\n";
    }
}
