package io.collateralpolicy.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of the tree, 32 bytes each: leaves behind a zero byte, nodes behind a one, so that neither passes for the other. */
public final class TreeHash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final String PREFIX = "sha256:";

    private TreeHash() {}

    /** {@code SHA-256(0x00 ‖ entry)}. */
    public static byte[] leaf(byte[] entry) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return sha256.digest(entry);
    }

    /** {@code SHA-256(0x01 ‖ left ‖ right)}. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static byte[] ofNothing() {
        return sha256().digest();
    }

    /** As it stands in JSON. */
    public static String text(byte[] hash) {
        return PREFIX + HexFormat.of().formatHex(hash);
    }

    /** The inverse of {@link #text}. */
    public static byte[] parse(String text) {
        return HexFormat.of().parseHex(text, PREFIX.length(), text.length());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
