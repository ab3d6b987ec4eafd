package io.collateralpolicy.audit.verify.note;

import io.collateralpolicy.audit.verify.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 key under the name it signs notes with: a log's, or a witness's. */
public final class NoteKey {

    /** Signs the text itself. */
    private static final byte LOG = 0x01;
    /** Signs the text behind a line with the time. */
    private static final byte WITNESS = 0x04;

    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern VERIFIER_KEY = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+(\\S+)");

    private final String name;
    private final byte kind;
    private final String keyId;
    private final PublicKey key;

    private NoteKey(String name, byte kind, byte[] raw) throws InvalidNote {
        this.name = name;
        this.kind = kind;
        this.keyId = keyId(name, kind, raw);
        this.key = publicKey(raw);
    }

    /**
     * A log's key.
     *
     * @param origin    the name it signs under
     * @param publicKey base64 of its 32 bytes
     */
    public static NoteKey ofLog(String origin, String publicKey) throws InvalidNote {
        return new NoteKey(origin, LOG, SignedNote.base64(publicKey));
    }

    /** A verifier key of C2SP signed notes: {@code name+keyId+base64}. */
    public static NoteKey parse(String text) throws InvalidNote {
        Matcher parts = VERIFIER_KEY.matcher(text);
        if (!parts.matches()) {
            throw new InvalidNote("a verifier key is `name+keyid+base64`");
        }
        byte[] typed = SignedNote.base64(parts.group(3));
        if (typed.length != KEY_BYTES + 1 || typed[0] != LOG && typed[0] != WITNESS) {
            throw new InvalidNote("no Ed25519 key of a log or a witness");
        }
        byte[] raw = new byte[KEY_BYTES];
        System.arraycopy(typed, 1, raw, 0, KEY_BYTES);
        NoteKey key = new NoteKey(parts.group(1), typed[0], raw);
        if (!key.keyId.equals(parts.group(2))) {
            throw new InvalidNote("the key id of this key is `" + key.keyId + "`");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public String keyId() {
        return keyId;
    }

    /** Whether this key signed the note: a line of its name and id is there and holds. */
    public boolean signed(SignedNote note) {
        return note.signatures().stream().anyMatch(line -> signed(note.text(), line));
    }

    /** Whether the line is of this key and holds for the text. */
    public boolean signed(String text, SignedNote.Line line) {
        if (!line.name().equals(name) || !line.keyId().equals(keyId)) {
            return false;
        }
        return kind == WITNESS ? cosigned(text, line.signature()) : holds(text, line.signature());
    }

    /** C2SP cosignature/v1: eight bytes of time, then the signature over a text that begins with it. */
    private boolean cosigned(String text, byte[] timed) {
        if (timed.length != Long.BYTES + SIGNATURE_BYTES) {
            return false;
        }
        byte[] signature = new byte[SIGNATURE_BYTES];
        long time = ByteBuffer.wrap(timed).get(Long.BYTES, signature).getLong();
        return holds("cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text, signature);
    }

    private boolean holds(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.length == SIGNATURE_BYTES && verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String keyId(String name, byte kind, byte[] raw) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        named.write('\n');
        named.write(kind);
        named.writeBytes(raw);
        return Hash.of(named.toByteArray()).hex().substring(0, 2 * Integer.BYTES);
    }

    private static PublicKey publicKey(byte[] raw) throws InvalidNote {
        if (raw.length != KEY_BYTES) {
            throw new InvalidNote("an Ed25519 key has " + KEY_BYTES + " bytes, not " + raw.length);
        }
        ByteBuffer encoded = ByteBuffer.allocate(X509.length + KEY_BYTES).put(X509).put(raw);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array()));
        } catch (GeneralSecurityException e) {
            throw new InvalidNote("no Ed25519 key: " + e.getMessage());
        }
    }
}
