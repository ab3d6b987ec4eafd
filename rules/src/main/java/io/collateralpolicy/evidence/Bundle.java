package io.collateralpolicy.evidence;

import io.collateralpolicy.policy.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Evidence as one file: {@code evidence.json}, its parts, both packages under {@code before/} and {@code after/}, and the contents of
 * the accounts in {@code contents.ndjson}, in the order of {@code accounts.ndjson}.
 */
public final class Bundle {

    static final String BEFORE = "before/";
    static final String AFTER = "after/";
    static final String CONTENTS = "contents.ndjson";
    /** Of one entry: a book of a million accounts. */
    private static final long ENTRY_BYTES_MAX = 2L * 1024 * 1024 * 1024;

    private Bundle() {}

    /** Both packages of a change. */
    public record Packages(PackageFiles before, PackageFiles after) {}

    /** @param contents of the accounts, in their order; streamed */
    public static void write(
            OutputStream out, SignedEvidence evidence, Map<Part, byte[]> parts, Packages packages, Iterator<byte[]> contents)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, SignedEvidence.FILE, evidence.bytes());
        for (Map.Entry<Part, byte[]> part : new TreeMap<>(parts).entrySet()) {
            put(zip, part.getKey().file(), part.getValue());
        }
        put(zip, BEFORE, packages.before());
        put(zip, AFTER, packages.after());
        zip.putNextEntry(entry(CONTENTS));
        while (contents.hasNext()) {
            zip.write(contents.next());
            zip.write('\n');
        }
        zip.closeEntry();
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String folder, PackageFiles files) throws IOException {
        for (String path : files.paths()) {
            put(zip, folder + path, files.content(path).orElseThrow());
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The time of packing is nobody's evidence. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    /** A bundle that somebody gave us. */
    static final class Opened implements AutoCloseable {

        private final ZipFile zip;

        Opened(Path file) throws IOException {
            this.zip = new ZipFile(file.toFile());
        }

        Optional<byte[]> content(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? Optional.empty() : Optional.of(read(entry));
        }

        InputStream stream(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException("the bundle has no `" + name + "`");
            }
            return zip.getInputStream(entry);
        }

        PackageFiles files(String folder) throws IOException {
            Map<String, byte[]> files = new TreeMap<>();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().startsWith(folder)) {
                    files.put(entry.getName().substring(folder.length()), read(entry));
                }
            }
            return PackageFiles.of(files);
        }

        private byte[] read(ZipEntry entry) throws IOException {
            if (entry.getSize() > ENTRY_BYTES_MAX) {
                throw new IOException("`" + entry.getName() + "` has more than " + ENTRY_BYTES_MAX + " bytes");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
