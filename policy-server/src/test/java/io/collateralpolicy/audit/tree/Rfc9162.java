package io.collateralpolicy.audit.tree;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Verification of proofs, written from the steps of RFC 9162 §2.1.3.2 and §2.1.4.2. */
public final class Rfc9162 {

    private Rfc9162() {}

    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leafHash;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = TreeHash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = TreeHash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    public static boolean connects(long first, byte[] firstHash, long second, byte[] secondHash, List<byte[]> path) {
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstHash, secondHash);
        }
        Deque<byte[]> rest = new ArrayDeque<>(path);
        if (Long.bitCount(first) == 1) {
            rest.addFirst(firstHash);
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        if (rest.isEmpty()) {
            return false;
        }
        byte[] fr = rest.removeFirst();
        byte[] sr = fr;
        for (byte[] c : rest) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.node(c, fr);
                sr = TreeHash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = TreeHash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstHash) && Arrays.equals(sr, secondHash);
    }
}
