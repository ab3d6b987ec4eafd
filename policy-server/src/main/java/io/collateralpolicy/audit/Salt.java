package io.collateralpolicy.audit;

import io.collateralpolicy.wire.Digest;
import java.security.SecureRandom;
import java.util.Arrays;

/** Sixteen random bytes of an account; public contents stand behind none. */
public final class Salt {

    public static final int BYTES = 16;

    /** Of what is about nobody. */
    public static final Salt NONE = new Salt(new byte[0]);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    static Salt random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    /** @throws IllegalArgumentException when they are not sixteen */
    public static Salt of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a salt has " + BYTES + " bytes, not " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean isNone() {
        return bytes.length == 0;
    }

    /** The salt and what stands behind it. */
    public byte[] before(byte[] content) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + content.length);
        System.arraycopy(content, 0, both, bytes.length, content.length);
        return both;
    }

    /** The digest of a content behind this salt. */
    public String digest(byte[] content) {
        return Digest.sha256(before(content));
    }
}
