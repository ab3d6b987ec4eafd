package io.collateralpolicy.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The right edge of a growing tree: the nodes that roots, paths of new leaves and tiles still need. About 300 hashes a
 * level of tiles, however large the tree is.
 */
public final class TreeEdge implements TreeNodes {

    /** By height: the nodes kept, by index. */
    private final List<TreeMap<Long, byte[]>> rows = new ArrayList<>();
    private final List<Tile> completed = new ArrayList<>();
    private long size;

    public static TreeEdge empty() {
        return new TreeEdge();
    }

    /**
     * The edge of a tree that stands already.
     *
     * @param size     number of its leaves
     * @param partials per level of tiles the hashes of its last, partial tile; none where there is none
     */
    public static TreeEdge of(long size, List<Tile> partials) {
        TreeEdge edge = new TreeEdge();
        edge.size = size;
        for (Tile tile : partials) {
            for (int i = 0; i < tile.width(); i++) {
                edge.put(tile.level() * Tile.HEIGHT, tile.index() * Tile.WIDTH + i, tile.hash(i));
            }
        }
        return edge;
    }

    /** Another edge of the same tree, which grows by itself. */
    public TreeEdge copy() {
        TreeEdge copy = new TreeEdge();
        copy.size = size;
        rows.forEach(row -> copy.rows.add(new TreeMap<>(row)));
        copy.completed.addAll(completed);
        return copy;
    }

    public long size() {
        return size;
    }

    /** The whole tree as it stands. */
    public MerkleTree tree() {
        return new MerkleTree(size, this);
    }

    public void append(byte[] leafHash) {
        put(0, size, leafHash);
        size++;
    }

    /** The tiles that became full since this was last asked. */
    public List<Tile> takeCompleted() {
        List<Tile> taken = List.copyOf(completed);
        completed.clear();
        return taken;
    }

    /** Drops what neither later leaves nor later tiles need; paths of the leaves so far cannot be asked after it. */
    public void forget() {
        for (int height = 0; height < rows.size(); height++) {
            rows.get(height).headMap(keptFrom(height)).clear();
        }
    }

    @Override
    public byte[] node(int height, long index) {
        byte[] hash = height < rows.size() ? rows.get(height).get(index) : null;
        if (hash == null) {
            throw new IllegalArgumentException("node " + index + " of height " + height + " is not at the edge");
        }
        return hash;
    }

    /** A height on which tiles stand keeps its unfinished tile, another one its last sibling. */
    private long keptFrom(int height) {
        int grain = height % Tile.HEIGHT == 0 ? Tile.WIDTH : 2;
        return (size >> height) / grain * grain;
    }

    private void put(int height, long index, byte[] hash) {
        while (rows.size() <= height) {
            rows.add(new TreeMap<>());
        }
        rows.get(height).put(index, hash);
        if (height % Tile.HEIGHT == 0 && index % Tile.WIDTH == Tile.WIDTH - 1) {
            complete(height, index);
        }
        if (index % 2 == 1) {
            put(height + 1, index / 2, TreeHash.node(node(height, index - 1), hash));
        }
    }

    private void complete(int height, long last) {
        List<byte[]> hashes =
                List.copyOf(rows.get(height).subMap(last - Tile.WIDTH + 1, last + 1).values());
        completed.add(Tile.of(height / Tile.HEIGHT, last / Tile.WIDTH, hashes));
    }
}
