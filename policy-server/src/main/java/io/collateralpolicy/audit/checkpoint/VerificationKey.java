package io.collateralpolicy.audit.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key under a name.
 *
 * @param name  of the key in signed notes
 * @param kind  what it signs: notes, or checkpoints of others as their witness
 * @param bytes 32 bytes, RFC 8032
 */
public record VerificationKey(String name, Kind kind, byte[] bytes) {

    private static final int LENGTH = 32;
    /** What an X.509 key of Ed25519 has before its 32 bytes (RFC 8410 §4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The byte that C2SP gives to each use of a key. */
    public enum Kind {
        NOTE(1),
        WITNESS(4);

        private final int value;

        Kind(int value) {
            this.value = value;
        }
    }

    public VerificationKey {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, but `" + name + "` has " + bytes.length);
        }
    }

    /**
     * A key as C2SP writes it, {@code name+id+base64}.
     *
     * @throws IllegalArgumentException when it is not, or the id is another key's
     */
    public static VerificationKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a key is written `name+id+base64`, but there is `" + text + "`");
        }
        byte[] kindAndKey = Base64.getDecoder().decode(parts[2]);
        byte[] bytes = Arrays.copyOfRange(kindAndKey, 1, kindAndKey.length);
        Kind kind = kindAndKey[0] == Kind.WITNESS.value ? Kind.WITNESS : Kind.NOTE;
        VerificationKey key = new VerificationKey(parts[0], kind, bytes);
        if (!key.id().equals(parts[1]) || kindAndKey[0] != kind.value) {
            throw new IllegalArgumentException("the key `" + text + "` has another id, or is no Ed25519 key");
        }
        return key;
    }

    /** First four bytes of {@code SHA-256(name ‖ 0x0A ‖ kind ‖ key)}, 8 hex digits. */
    public String id() {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.write(kind.value);
        hashed.writeBytes(bytes);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(hashed.toByteArray());
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The 32 bytes in base64, as they stand in JSON. */
    public String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether this key signed the text. */
    public boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded())));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] encoded() {
        byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
        System.arraycopy(bytes, 0, encoded, X509.length, LENGTH);
        return encoded;
    }
}
