package io.collateralpolicy.audit.read;

import io.collateralpolicy.audit.tree.TreeHash;
import java.util.List;

/** What shows that something stands in a log; hashes as text, sizes and places as digits. */
public final class Proof {

    private Proof() {}

    /**
     * That an entry stands at a place.
     *
     * @param leafHash from which the path leads
     * @param path     RFC 9162 §2.1.3, from the lowest sibling up
     * @param rootHash where it ends, the root over {@code treeSize} entries
     */
    public record Inclusion(
            String log, String index, String leafHash, String treeSize, String rootHash, List<String> path) {}

    /**
     * That a log goes on where it was.
     *
     * @param from     size of the older tree
     * @param to       size of the newer one
     * @param fromRoot root of the older tree
     * @param toRoot   root of the newer one
     * @param path     RFC 9162 §2.1.4
     */
    public record Consistency(
            String log, String from, String to, String fromRoot, String toRoot, List<String> path) {}

    /**
     * A key that signs a log.
     *
     * @param epoch     since when, counted from 1
     * @param origin    the name under which it signs
     * @param keyId     8 hex digits
     * @param publicKey 32 bytes, base64
     */
    public record Key(String epoch, String origin, String keyId, String publicKey) {}

    /**
     * All that a reader needs who has nothing of ours.
     *
     * @param entry      the bytes that were hashed, base64
     * @param checkpoint the signed note over {@code treeSize} entries, with what others signed under it
     * @param keys       every key the log ever had, in the order of its epochs
     */
    public record Whole(
            String decisionId,
            String log,
            String index,
            String entry,
            String leafHash,
            String treeSize,
            String rootHash,
            List<String> path,
            String checkpoint,
            List<Key> keys) {}

    static List<String> texts(List<byte[]> hashes) {
        return hashes.stream().map(TreeHash::text).toList();
    }
}
