package io.collateralpolicy.engine.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an attack leaves behind when it runs, and all that it does: a system property, or a file in a folder. */
final class Marker {

    private static final String PROPERTY = "hostile.marker";
    private static final String FOLDER = "hostile.folder";

    private final Path file;

    /** Tells attacks where the folder is. */
    Marker(Path folder) {
        System.setProperty(FOLDER, folder.toString());
        this.file = folder.resolve("ran");
    }

    boolean isThere() {
        return System.getProperty(PROPERTY) != null || Files.exists(file);
    }

    void remove() {
        try {
            System.clearProperty(PROPERTY);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
