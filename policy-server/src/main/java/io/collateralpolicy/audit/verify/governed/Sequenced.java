package io.collateralpolicy.audit.verify.governed;

import io.collateralpolicy.audit.verify.log.Entry;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The sequenced entries of one log, set aside in a temporary file while the log is read, to be merged with other logs'. */
final class Sequenced implements Closeable {

    private final String log;
    private final Path file = Files.createTempFile("audit-verifier-", ".sequenced");
    private final DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    private Optional<DataInputStream> in = Optional.empty();

    Sequenced(String log) throws IOException {
        this.log = log;
    }

    void add(Entry entry) throws IOException {
        out.writeLong(entry.index());
        out.writeInt(entry.bytes().length);
        out.write(entry.bytes());
    }

    /** The next one in the order of the log; empty behind the last. Nothing is added once this was asked. */
    Optional<Entry> next() throws IOException {
        if (in.isEmpty()) {
            out.close();
            in = Optional.of(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))));
        }
        try {
            long index = in.get().readLong();
            byte[] bytes = in.get().readNBytes(in.get().readInt());
            return Optional.of(Entry.read(log, index, bytes));
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in.isPresent()) {
            in.get().close();
        }
        Files.deleteIfExists(file);
    }
}
