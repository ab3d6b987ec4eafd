package io.collateralpolicy.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Consecutive hashes of one height, as C2SP tlog-tiles cuts the tree: the nodes of height {@code 8 · level} from
 * {@code index · 256} on, at most 256.
 *
 * @param level  0 for leaf hashes
 * @param index  place among the tiles of the level
 * @param hashes one behind the other
 */
public record Tile(int level, long index, byte[] hashes) {

    /** Levels of the tree that one level of tiles spans. */
    public static final int HEIGHT = 8;
    /** Hashes of a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    private static final int PATH_GROUP = 1000;

    static Tile of(int level, long index, List<byte[]> hashes) {
        byte[] joined = new byte[hashes.size() * TreeHash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, joined, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return new Tile(level, index, joined);
    }

    /**
     * Of C2SP tlog-tiles: {@code x001/x234/067}, and {@code .p/} with its width behind it where the tile is not full.
     *
     * @param index place among the tiles of a level
     */
    public static String path(long index, int width) {
        StringBuilder path = new StringBuilder(String.format("%03d", index % PATH_GROUP));
        for (long rest = index / PATH_GROUP; rest > 0; rest /= PATH_GROUP) {
            path.insert(0, String.format("x%03d/", rest % PATH_GROUP));
        }
        return width == WIDTH ? path.toString() : path.append(".p/").append(width).toString();
    }

    public int width() {
        return hashes.length / TreeHash.LENGTH;
    }

    public byte[] hash(int at) {
        return Arrays.copyOfRange(hashes, at * TreeHash.LENGTH, (at + 1) * TreeHash.LENGTH);
    }

    /** The first {@code width} of its hashes. */
    public Tile first(int width) {
        return new Tile(level, index, Arrays.copyOf(hashes, width * TreeHash.LENGTH));
    }

    /** The root over {@code 2^height} of its hashes, from the one at {@code from} on. */
    public byte[] root(int from, int height) {
        List<byte[]> row = new ArrayList<>();
        for (int i = from; i < from + (1 << height); i++) {
            row.add(hash(i));
        }
        for (int h = 0; h < height; h++) {
            row = parents(row);
        }
        return row.get(0);
    }

    private static List<byte[]> parents(List<byte[]> row) {
        List<byte[]> parents = new ArrayList<>(row.size() / 2);
        for (int i = 0; i + 1 < row.size(); i += 2) {
            parents.add(TreeHash.node(row.get(i), row.get(i + 1)));
        }
        return parents;
    }
}
