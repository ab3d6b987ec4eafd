package io.collateralpolicy.audit.verify;

import io.collateralpolicy.audit.verify.bundle.Bundle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of an export in memory, so that a thousand bent ones can be looked at. */
record MemoryBundle(Map<String, byte[]> files, Path disk) implements Bundle {

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }

    @Override
    public Stream<String> names(String folder) {
        return files.keySet().stream().filter(name -> name.startsWith(folder + "/"));
    }

    @Override
    public Path onDisk(String name) throws IOException {
        Path file = disk.resolve(name);
        if (files.containsKey(name)) {
            Files.createDirectories(file.getParent());
            Files.write(file, files.get(name));
        }
        return file;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
