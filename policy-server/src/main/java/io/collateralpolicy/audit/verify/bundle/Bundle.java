package io.collateralpolicy.audit.verify.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of an export, as a zip file or unpacked. */
public interface Bundle extends Closeable {

    static Bundle open(Path path) throws IOException {
        return Files.isDirectory(path) ? new FolderBundle(path) : new ZipBundle(path);
    }

    /** A file; empty when there is none of this name. */
    Optional<InputStream> open(String name) throws IOException;

    default boolean has(String name) throws IOException {
        Optional<InputStream> file = open(name);
        if (file.isPresent()) {
            file.get().close();
        }
        return file.isPresent();
    }

    /** Names of all files below a folder; the caller closes the stream. */
    Stream<String> names(String folder) throws IOException;

    /** The file on disk, so that it can be read at any place. */
    Path onDisk(String name) throws IOException;

    /** A folder on disk, with everything in it. */
    default Path folderOnDisk(String name) throws IOException {
        try (Stream<String> files = names(name)) {
            for (String file : files.toList()) {
                onDisk(file);
            }
        }
        return onDisk(name);
    }

    /** At most so much of a file. */
    default Optional<byte[]> read(String name, int bytesMax) throws IOException {
        Optional<InputStream> file = open(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            byte[] bytes = in.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new BundleFault("`" + name + "` has more than " + bytesMax + " bytes");
            }
            return Optional.of(bytes);
        }
    }
}
