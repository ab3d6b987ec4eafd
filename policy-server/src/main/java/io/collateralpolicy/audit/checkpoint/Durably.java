package io.collateralpolicy.audit.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Names of files that a power loss does not take back: a disk keeps a name once the folder that holds it was forced. */
final class Durably {

    private Durably() {}

    /** Makes a folder and those above it that are not there yet. */
    static void create(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath();
        if (Files.notExists(whole)) {
            create(whole.getParent());
            Files.createDirectories(whole);
            force(whole.getParent());
        }
    }

    /** Puts one file in the place of another, in the same folder. */
    static void move(Path beside, Path file) throws IOException {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.toAbsolutePath().getParent());
    }

    /** Where folders can be opened; elsewhere the file system keeps names by itself. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
