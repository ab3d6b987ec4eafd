package io.collateralpolicy.audit.verify.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The entries of one log, in order, from C2SP entry bundles: 256 a file, each behind its length in two bytes. */
public final class EntryTiles {

    private static final int WIDTH = 256;
    private static final int GROUP = 1000;

    private final Bundle bundle;
    private final String folder;

    public EntryTiles(Bundle bundle, String log) {
        this.bundle = bundle;
        this.folder = "logs/" + log + "/tile/entries/";
    }

    /** Takes entries as they come. */
    @FunctionalInterface
    public interface Reader {
        void entry(long index, byte[] bytes) throws IOException;
    }

    /** A file of entries, and how many its name promises. */
    private record Tile(String name, InputStream in, int width) {}

    /**
     * Reads entries as long as there are any.
     *
     * @return how many there are
     * @throws BundleFault when a file does not hold exactly the entries that its name promises
     */
    public long read(Reader reader) throws IOException {
        long index = 0;
        Optional<Tile> tile = tile(0);
        while (tile.isPresent()) {
            read(tile.get(), index, reader);
            index += tile.get().width;
            tile = tile.get().width == WIDTH ? tile(index / WIDTH) : Optional.empty();
        }
        return index;
    }

    /** A whole tile where there is one, else the largest part of it. */
    private Optional<Tile> tile(long number) throws IOException {
        for (int width = WIDTH; width > 0; width--) {
            String name = folder + path(number) + (width == WIDTH ? "" : ".p/" + width);
            Optional<InputStream> in = bundle.open(name);
            if (in.isPresent()) {
                return Optional.of(new Tile(name, in.get(), width));
            }
        }
        return Optional.empty();
    }

    private static void read(Tile tile, long first, Reader reader) throws IOException {
        try (InputStream in = tile.in) {
            for (int i = 0; i < tile.width; i++) {
                byte[] length = in.readNBytes(2);
                int bytes = length.length == 2 ? (length[0] & 0xff) << 8 | length[1] & 0xff : 1;
                byte[] entry = in.readNBytes(bytes);
                if (entry.length < bytes) {
                    throw new BundleFault("`" + tile.name + "` ends inside of entry " + (first + i));
                }
                reader.entry(first + i, entry);
            }
            if (in.read() >= 0) {
                throw new BundleFault("`" + tile.name + "` holds more than its " + tile.width + " entries");
            }
        }
    }

    /** Of C2SP tlog-tiles: {@code x001/x234/067}. */
    private static String path(long number) {
        StringBuilder path = new StringBuilder(String.format("%03d", number % GROUP));
        for (long rest = number / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, String.format("x%03d/", rest % GROUP));
        }
        return path.toString();
    }
}
