package io.collateralpolicy.audit.verify.content;

import io.collateralpolicy.audit.verify.bundle.Bundle;
import io.collateralpolicy.audit.verify.bundle.BundleFault;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contents that entries name, each checked against its digest once and found by it afterwards. */
public final class Payloads implements Closeable {

    private static final int BYTES_MAX = 64 * 1024 * 1024;
    private static final String NAME = "payloads/%06d";

    private final Bundle bundle;
    private final Findings findings;
    private final PayloadIndex index = new PayloadIndex();
    private final List<FileChannel> files = new ArrayList<>();
    private final Set<Hash> changed = new HashSet<>();
    private byte[] last = new byte[0];

    private Payloads(Bundle bundle, Findings findings) throws IOException {
        this.bundle = bundle;
        this.findings = findings;
    }

    /** Reads all payload files. */
    public static Payloads read(Bundle bundle, Findings findings) throws IOException {
        Payloads payloads = new Payloads(bundle, findings);
        try {
            while (bundle.has(payloads.next())) {
                payloads.add(bundle.onDisk(payloads.next()));
            }
            payloads.index.seal();
            return payloads;
        } catch (IOException | RuntimeException fault) {
            payloads.close();
            throw fault;
        }
    }

    private String next() {
        return String.format(NAME, files.size());
    }

    public long count() {
        return index.count();
    }

    public int fileCount() {
        return files.size();
    }

    /** The stored bytes of a digest; empty when they are not there. */
    public Optional<byte[]> find(Hash digest) throws IOException {
        Optional<PayloadIndex.Found> found = index.find(digest);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(found.get().bytes());
        FileChannel file = files.get(found.get().file());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, found.get().at() + bytes.position()) < 0) {
                throw new BundleFault("a payload file became shorter while it was read");
            }
        }
        return Optional.of(bytes.array());
    }

    /** Whether what is stored has another digest. */
    boolean isChanged(Hash digest) {
        return changed.contains(digest);
    }

    private void add(Path path) throws IOException {
        String name = next();
        files.add(FileChannel.open(path, StandardOpenOption.READ));
        long end = Files.size(path);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            long at = 0;
            while (at < end) {
                byte[] digest = in.readNBytes(Hash.BYTES);
                int length = in.readInt();
                at += Hash.BYTES + Integer.BYTES;
                byte[] bytes = content(in, length, name);
                check(digest, bytes, name);
                index.add(Hash.stored(digest), new PayloadIndex.Found(files.size() - 1, at, length));
                at += length;
            }
        } catch (EOFException e) {
            throw new BundleFault("`" + name + "` ends inside of a payload");
        }
    }

    private static byte[] content(DataInputStream in, int length, String name) throws IOException {
        if (length < 0 || length > BYTES_MAX) {
            throw new BundleFault("`" + name + "` has a payload of " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private void check(byte[] digest, byte[] bytes, String name) throws IOException {
        if (Arrays.compareUnsigned(last, digest) >= 0) {
            throw new BundleFault("payloads of `" + name + "` do not ascend by digest");
        }
        last = digest;
        if (!Hash.of(bytes).equals(Hash.stored(digest))) {
            changed.add(Hash.stored(digest));
            findings.add(Failure.PAYLOAD, "the payload stored as " + Hash.stored(digest) + " has the digest "
                    + Hash.of(bytes));
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : files) {
            file.close();
        }
        index.close();
    }
}
