package io.collateralpolicy.audit.verify.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A SHA-256. */
public final class Hash {

    public static final int BYTES = 32;

    private static final String PREFIX = "sha256:";
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::sha256);

    private final byte[] value;

    private Hash(byte[] value) {
        this.value = value;
    }

    /** Of the parts, one behind the other. */
    public static Hash of(byte[]... parts) {
        MessageDigest digest = SHA_256.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** RFC 9162 §2.1.1: {@code SHA-256(0x00 ‖ entry)}. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = SHA_256.get();
        digest.update((byte) 0);
        return new Hash(digest.digest(entry));
    }

    /** RFC 9162 §2.1.1: {@code SHA-256(0x01 ‖ left ‖ right)}. */
    static Hash node(Hash left, Hash right) {
        MessageDigest digest = SHA_256.get();
        digest.update((byte) 1);
        digest.update(left.value);
        return new Hash(digest.digest(right.value));
    }

    /** A hash that was stored as its bytes. */
    public static Hash stored(byte[] value) {
        if (value.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + value.length);
        }
        return new Hash(value.clone());
    }

    /** {@code sha256:} and 64 lower-case hex digits, and nothing else. */
    public static Optional<Hash> parse(String text) {
        boolean digits = text.length() == PREFIX.length() + 2 * BYTES && text.startsWith(PREFIX)
                && text.chars().skip(PREFIX.length()).allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        return digits
                ? Optional.of(new Hash(HexFormat.of().parseHex(text, PREFIX.length(), text.length())))
                : Optional.empty();
    }

    public byte[] bytes() {
        return value.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** As entries write it. */
    @Override
    public String toString() {
        return PREFIX + hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
