package io.collateralpolicy.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * The P-256 keys of local users' tokens, in a file that only the server's user reads. The first signs; those behind it
 * signed before and are accepted for as long as a token of theirs may live. A start finds a key of thirty days too old
 * and puts a new one before it.
 *
 * @param signing  what tokens are signed with
 * @param accepted public parts of what they may be signed with
 */
public record SigningKeys(ECKey signing, JWKSet accepted) {

    static final Duration SIGNS_FOR = Duration.ofDays(30);

    private static final String FILE = "token-signing-keys.json";

    /** Reads the keys of the folder, makes and rotates them. */
    public static SigningKeys in(Path folder, Duration tokenLifetime, Clock clock) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            List<JWK> stored = Files.exists(file) ? JWKSet.parse(Files.readString(file)).getKeys() : List.of();
            List<JWK> kept = rotated(stored, tokenLifetime, clock.instant());
            if (!kept.equals(stored)) {
                write(file, new JWKSet(kept));
            }
            return new SigningKeys(kept.get(0).toECKey(), new JWKSet(kept).toPublicJWKSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the signing keys `" + file + "` cannot be read or made", e);
        } catch (ParseException e) {
            throw new IllegalStateException("`" + file + "` holds no keys, delete it to have a new one made", e);
        }
    }

    /** Newest first, without those of which no token can be valid any more. */
    private static List<JWK> rotated(List<JWK> stored, Duration tokenLifetime, Instant now) {
        List<JWK> keys = new ArrayList<>(stored);
        if (keys.isEmpty() || isOlder(keys.get(0), SIGNS_FOR, now)) {
            keys.add(0, generated(now));
        }
        Instant since = now.minus(tokenLifetime);
        for (int i = keys.size() - 1; i > 0; i--) {
            if (keys.get(i - 1).getIssueTime().toInstant().isBefore(since)) {
                keys.remove(i);
            }
        }
        return keys;
    }

    private static boolean isOlder(JWK key, Duration age, Instant now) {
        return key.getIssueTime().toInstant().plus(age).isBefore(now);
    }

    /** A file that is made with its permissions is never readable by others; one that is moved is never half written. */
    private static void write(Path file, JWKSet keys) throws IOException {
        FileAttribute<?>[] ownerOnly = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path next = Files.createTempFile(file.getParent(), FILE, ".next", ownerOnly);
        Files.writeString(next, keys.toString(false));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ECKey generated(Instant now) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).issueTime(Date.from(now)).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
