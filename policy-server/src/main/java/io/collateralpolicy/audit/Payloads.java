package io.collateralpolicy.audit;

import io.collateralpolicy.wire.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Contents by digest, compressed; the same content is stored once. */
public final class Payloads {

    private static final String ENCODING = "deflate";

    private final Database database;

    public Payloads(Database database) {
        this.database = database;
    }

    /** Stores a content unless it is stored already. */
    public static void store(Connection connection, Payload payload) throws SQLException {
        boolean stored = !Database.query(
                        connection, "SELECT 1 FROM payload WHERE digest = ?", row -> true, payload.digest())
                .isEmpty();
        if (!stored) {
            Database.update(
                    connection,
                    "INSERT INTO payload (digest, encoding, bytes) VALUES (?, ?, ?)",
                    payload.digest(),
                    ENCODING,
                    payload.deflated());
        }
    }

    /** @throws IllegalStateException when the stored bytes do not have the digest they are stored under */
    public Optional<byte[]> content(String digest) {
        return database.queryOne("SELECT bytes FROM payload WHERE digest = ?", row -> row.getBytes(1), digest)
                .map(bytes -> content(digest, bytes));
    }

    /**
     * A content out of the bytes of its row.
     *
     * @throws IllegalStateException when they do not have the digest they are stored under
     */
    public static byte[] content(String digest, byte[] stored) {
        byte[] content = inflated(stored);
        if (!Digest.sha256(content).equals(digest)) {
            throw new IllegalStateException("the content stored as `" + digest + "` has another digest");
        }
        return content;
    }

    private static byte[] inflated(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored content is no deflate stream", e);
        }
    }
}
