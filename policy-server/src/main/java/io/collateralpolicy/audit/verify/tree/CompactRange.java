package io.collateralpolicy.audit.verify.tree;

/**
 * A tree of RFC 9162 §2.1.1 as far as its root needs it: the roots of its whole subtrees, from the left one of ever smaller
 * size. It never changes, so that a tree as it was can be kept and continued in two ways.
 */
public final class CompactRange {

    /** The tree without leaves. */
    public static final CompactRange EMPTY = new CompactRange();

    private final CompactRange left;
    private final Hash subtree;
    private final long subtreeSize;
    private final long size;

    private CompactRange() {
        this.left = this;
        this.subtree = Hash.of();
        this.subtreeSize = 0;
        this.size = 0;
    }

    private CompactRange(CompactRange left, Hash subtree, long subtreeSize) {
        this.left = left;
        this.subtree = subtree;
        this.subtreeSize = subtreeSize;
        this.size = left.size + subtreeSize;
    }

    /** Leaves in it. */
    public long size() {
        return size;
    }

    /** The tree with one more leaf. */
    public CompactRange with(Hash leaf) {
        CompactRange range = this;
        Hash hash = leaf;
        long leaves = 1;
        while (range.subtreeSize == leaves) {
            hash = Hash.node(range.subtree, hash);
            leaves *= 2;
            range = range.left;
        }
        return new CompactRange(range, hash, leaves);
    }

    /** MTH of RFC 9162 §2.1.1. */
    public Hash root() {
        Hash root = subtree;
        for (CompactRange range = left; range.size > 0; range = range.left) {
            root = Hash.node(range.subtree, root);
        }
        return root;
    }
}
