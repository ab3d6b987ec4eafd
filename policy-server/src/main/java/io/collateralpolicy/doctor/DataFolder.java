package io.collateralpolicy.doctor;

import io.collateralpolicy.setting.ServerXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of the embedded database and of the local users' keys, and the disk under it. */
final class DataFolder {

    private static final String ABOUT = "data folder";
    /** Keys of a log lie in a folder of its name, in one of all logs. */
    private static final int KEYS_DEPTH = 3;
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long ROOM_MIN = 200;
    private static final long ROOM_WARN = 2_000;
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;

    DataFolder(ServerXml settings) {
        this.folder = Path.of(settings.value("data.dir"));
    }

    List<Finding> examine() {
        if (folder.toString().contains("${")) {
            return List.of(Finding.ok(ABOUT, "it is the server's own output folder, made at its first start"));
        } else if (!Files.isDirectory(folder)) {
            return List.of(missing());
        }
        List<Finding> findings = new ArrayList<>(List.of(access(), room()));
        findings.addAll(keys());
        return findings;
    }

    private Finding missing() {
        Path parent = folder.toAbsolutePath().getParent();
        return Files.isWritable(parent)
                ? Finding.ok(ABOUT, "`" + folder + "` will be made at the first start")
                : Finding.fail(ABOUT, "`" + folder + "` is not there and cannot be made: make it for the server's user");
    }

    private Finding access() {
        return Files.isWritable(folder)
                ? Finding.ok(ABOUT, "`" + folder + "` can be written")
                : Finding.fail(ABOUT, "`" + folder + "` cannot be written: give it to the server's user");
    }

    private Finding room() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
            String text = free + " MiB are free under `" + folder + "`";
            if (free < ROOM_MIN) {
                return Finding.fail("disk", text + ", at least " + ROOM_MIN + " are needed: make room");
            }
            return free < ROOM_WARN ? Finding.warn("disk", text + ": make room soon") : Finding.ok("disk", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> keys() {
        try (Stream<Path> files = Files.walk(folder, KEYS_DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> folder.relativize(file).toString().matches(".*(key|\\.p12).*"))
                    .filter(DataFolder::isReadByOthers)
                    .map(file -> Finding.fail("keys", "`" + file + "` can be read by others: chmod 600 it, and turn the key"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
