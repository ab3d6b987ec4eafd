package io.collateralpolicy.audit.verify.content;

import io.collateralpolicy.audit.verify.tree.Hash;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where each payload stands, found by its digest: a temporary file in the order of digests, mapped and not loaded. */
final class PayloadIndex implements Closeable {

    private static final int RECORD = Hash.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES;
    private static final long RECORDS_A_MAP = 1L << 24;

    private final Path file = Files.createTempFile("audit-verifier-", ".index");
    private final DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    private final List<ByteBuffer> maps = new ArrayList<>();
    private long count;

    PayloadIndex() throws IOException {}

    /**
     * Where a payload stands.
     *
     * @param file  number of the payload file
     * @param at    of its first byte
     * @param bytes of it
     */
    record Found(int file, long at, int bytes) {}

    /** Digests come in ascending order. */
    void add(Hash digest, Found found) throws IOException {
        out.write(digest.bytes());
        out.writeInt(found.file);
        out.writeLong(found.at);
        out.writeInt(found.bytes);
        count++;
    }

    /** Nothing is added any more. */
    void seal() throws IOException {
        out.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long first = 0; first < count; first += RECORDS_A_MAP) {
                long records = Math.min(RECORDS_A_MAP, count - first);
                maps.add(channel.map(FileChannel.MapMode.READ_ONLY, first * RECORD, records * RECORD));
            }
        }
    }

    long count() {
        return count;
    }

    Optional<Found> find(Hash digest) {
        byte[] wanted = digest.bytes();
        long low = 0;
        long high = count - 1;
        while (low <= high) {
            long middle = low + high >>> 1;
            int order = Arrays.compareUnsigned(digest(middle), wanted);
            if (order == 0) {
                return Optional.of(found(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    private byte[] digest(long record) {
        byte[] digest = new byte[Hash.BYTES];
        maps.get((int) (record / RECORDS_A_MAP)).get(offset(record), digest);
        return digest;
    }

    private Found found(long record) {
        ByteBuffer map = maps.get((int) (record / RECORDS_A_MAP));
        int at = offset(record) + Hash.BYTES;
        return new Found(map.getInt(at), map.getLong(at + Integer.BYTES), map.getInt(at + Integer.BYTES + Long.BYTES));
    }

    private static int offset(long record) {
        return (int) (record % RECORDS_A_MAP) * RECORD;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
