package io.collateralpolicy.audit.verify.vector;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The tree as RFC 9162 §2.1 defines it, word for word and slowly. */
final class Rfc9162 {

    private Rfc9162() {}

    /** MTH, §2.1.1. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        } else if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.get(0));
        }
        int k = left(leaves.size());
        return sha256(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH, §2.1.3.1. */
    static List<String> path(int index, List<byte[]> leaves) {
        List<String> path = new ArrayList<>();
        if (leaves.size() > 1) {
            int k = left(leaves.size());
            List<byte[]> one = leaves.subList(0, k);
            List<byte[]> other = leaves.subList(k, leaves.size());
            path.addAll(index < k ? path(index, one) : path(index - k, other));
            path.add(text(root(index < k ? other : one)));
        }
        return path;
    }

    /** PROOF, §2.1.4.1. */
    static List<String> proof(int from, List<byte[]> leaves) {
        return from == 0 ? List.of() : subproof(from, leaves, true);
    }

    private static List<String> subproof(int from, List<byte[]> leaves, boolean whole) {
        List<String> proof = new ArrayList<>();
        if (from == leaves.size()) {
            if (!whole) {
                proof.add(text(root(leaves)));
            }
            return proof;
        }
        int k = left(leaves.size());
        List<byte[]> one = leaves.subList(0, k);
        List<byte[]> other = leaves.subList(k, leaves.size());
        if (from <= k) {
            proof.addAll(subproof(from, one, whole));
            proof.add(text(root(other)));
        } else {
            proof.addAll(subproof(from - k, other, false));
            proof.add(text(root(one)));
        }
        return proof;
    }

    /** The largest power of two smaller than n. */
    private static int left(int n) {
        return Integer.highestOneBit(n - 1);
    }

    static String text(byte[] hash) {
        return "sha256:" + HexFormat.of().formatHex(hash);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
