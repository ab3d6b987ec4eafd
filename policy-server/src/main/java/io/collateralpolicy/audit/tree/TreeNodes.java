package io.collateralpolicy.audit.tree;

/** Where the hashes of complete subtrees are found. */
@FunctionalInterface
public interface TreeNodes {

    /**
     * The hash of the subtree over the leaves from {@code index · 2^height} to {@code (index + 1) · 2^height − 1}.
     *
     * @throws IllegalArgumentException when not all of these leaves are there
     */
    byte[] node(int height, long index);
}
