package io.collateralpolicy.audit.verify.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An export as it was downloaded. What must be read at any place is unpacked into a temporary folder. */
final class ZipBundle implements Bundle {

    private final ZipFile zip;
    private final Path unpacked;

    ZipBundle(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.unpacked = Files.createTempDirectory("audit-verifier-");
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null || entry.isDirectory()
                ? Optional.empty()
                : Optional.of(new BufferedInputStream(zip.getInputStream(entry)));
    }

    @Override
    public Stream<String> names(String under) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(under + "/"))
                .map(ZipEntry::getName);
    }

    @Override
    public Path onDisk(String name) throws IOException {
        Path file = unpacked.resolve(name).normalize();
        if (!file.startsWith(unpacked)) {
            throw new BundleFault("`" + name + "` leads out of the bundle");
        }
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            try (InputStream in = open(name).orElseThrow(() -> new BundleFault("`" + name + "` is missing"))) {
                Files.copy(in, file);
            }
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        try (Stream<Path> files = Files.walk(unpacked)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
