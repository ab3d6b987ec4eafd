package io.collateralpolicy.audit.verify.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** An export that was unpacked. Links are not followed. */
final class FolderBundle implements Bundle {

    private final Path folder;

    FolderBundle(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new BufferedInputStream(Files.newInputStream(file)))
                : Optional.empty();
    }

    @Override
    public Stream<String> names(String under) throws IOException {
        Path start = folder.resolve(under);
        return Files.isDirectory(start)
                ? Files.walk(start)
                        .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                : Stream.empty();
    }

    @Override
    public Path onDisk(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        // An unpacked export holds nothing open.
    }
}
