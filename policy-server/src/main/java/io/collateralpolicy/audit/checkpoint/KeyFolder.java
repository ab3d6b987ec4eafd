package io.collateralpolicy.audit.checkpoint;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a node's log: one JWK a file, readable by the server's user only. Which of them signs, the log says. */
public final class KeyFolder {

    private static final String SUFFIX = ".jwk.json";

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** The pair that has this public half. */
    public Optional<LogKey> find(byte[] publicBytes) {
        return all().stream().filter(key -> Arrays.equals(key.publicBytes(), publicBytes)).findFirst();
    }

    /** What is in the folder, by file name; none where there is no folder. */
    public List<LogKey> all() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().map(KeyFolder::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the audit log's keys `" + folder + "` cannot be read", e);
        }
    }

    /** Makes a key and keeps it, whole and on disk before anything is signed with it. */
    public LogKey create() {
        LogKey key = LogKey.generate();
        Path file = folder.resolve(HexFormat.of().formatHex(key.publicBytes(), 0, 8) + SUFFIX);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Durably.create(folder);
            Files.createFile(beside, ownerOnly());
            Files.writeString(beside, jwk(key), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            Durably.move(beside, file);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log's key `" + file + "` cannot be kept", e);
        }
    }

    /** A file that is made with its permissions is never readable by others, not even for a moment. */
    private FileAttribute<?>[] ownerOnly() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String jwk(LogKey key) {
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(key.publicBytes()))
                .d(Base64URL.encode(key.seed()))
                .build()
                .toJSONString();
    }

    private static LogKey read(Path file) {
        try {
            OctetKeyPair pair = OctetKeyPair.parse(Files.readString(file, StandardCharsets.UTF_8));
            return LogKey.of(pair.getD().decode(), pair.getX().decode());
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log's key `" + file + "` cannot be read", e);
        } catch (ParseException | IllegalArgumentException | NullPointerException e) {
            throw new IllegalStateException("`" + file + "` holds no Ed25519 key as a JWK with `d` and `x`: mend or remove it", e);
        }
    }
}
