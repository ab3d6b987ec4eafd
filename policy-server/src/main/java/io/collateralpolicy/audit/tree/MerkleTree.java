package io.collateralpolicy.audit.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree over the first {@code size} leaves, as RFC 9162 §2.1 defines it. For one thread. */
public final class MerkleTree {

    private final long size;
    private final TreeNodes nodes;
    /** Ranges of leaves that are no complete subtree all end with the tree: each is known by where it begins. */
    private final Map<Long, byte[]> unfinished = new HashMap<>();

    /** @param nodes hashes of its complete subtrees */
    public MerkleTree(long size, TreeNodes nodes) {
        this.size = size;
        this.nodes = nodes;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** §2.1.1. */
    public byte[] root() {
        return size == 0 ? TreeHash.ofNothing() : hash(0, size);
    }

    /**
     * §2.1.3: the siblings on the way from a leaf to the root, the lowest first.
     *
     * @throws IllegalArgumentException when there is no such leaf
     */
    public List<byte[]> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<byte[]> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    private void include(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = middle(from, to);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /**
     * §2.1.4: what shows that the first {@code older} leaves are those of the tree with that many.
     *
     * @throws IllegalArgumentException when the other tree is empty or larger
     */
    public List<byte[]> consistency(long older) {
        if (older < 1 || older > size) {
            throw new IllegalArgumentException("from a tree of " + older + " leaves to one of " + size + " leads no proof");
        }
        List<byte[]> proof = new ArrayList<>();
        connect(older, 0, size, true, proof);
        return proof;
    }

    /** @param known whether the subtree is one the reader of the proof has the hash of */
    private void connect(long older, long from, long to, boolean known, List<byte[]> proof) {
        if (older == to) {
            if (!known) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (older <= middle) {
            connect(older, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            connect(older, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return nodes.node(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        byte[] known = unfinished.get(from);
        if (known == null) {
            long middle = middle(from, to);
            known = TreeHash.node(hash(from, middle), hash(middle, to));
            unfinished.put(from, known);
        }
        return known;
    }

    /** Left of it stands the largest power of two of leaves that is smaller than all of them. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
