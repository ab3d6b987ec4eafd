package io.collateralpolicy.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The P-256 key that signs local users' tokens: made at the first start, readable by the server's user only. */
public final class SigningKey {

    private SigningKey() {}

    /** Reads the key of the folder, or makes one. */
    public static ECKey in(Path folder) {
        Path file = folder.resolve("token-signing-key.json");
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                create(file);
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key `" + file + "` cannot be read or made", e);
        } catch (ParseException e) {
            throw new IllegalStateException("`" + file + "` holds no key, delete it to have a new one made", e);
        }
    }

    /** A file that is made with its permissions is never readable by others, not even for a moment. */
    private static void create(Path file) throws IOException {
        FileAttribute<?>[] ownerOnly = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownerOnly);
        } catch (FileAlreadyExistsException e) {
            return;
        }
        Files.writeString(file, generated().toJSONString(), StandardOpenOption.WRITE);
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
