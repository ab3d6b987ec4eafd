package io.collateralpolicy.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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
                    payload.stored());
        }
    }

    /** @throws IllegalStateException when the stored bytes do not have the digest they are stored under */
    public Optional<byte[]> content(String digest) {
        return database.queryOne("SELECT bytes FROM payload WHERE digest = ?", row -> row.getBytes(1), digest)
                .map(bytes -> content(digest, bytes));
    }

    /** What a content stands behind; none where it is not there. */
    public Salt salt(String digest) {
        return database.queryOne("SELECT bytes FROM payload WHERE digest = ?", row -> row.getBytes(1), digest)
                .map(bytes -> new Payload(digest, bytes).salt())
                .orElse(Salt.NONE);
    }

    /** The same as a transaction sees it. */
    public static Optional<byte[]> content(Connection connection, String digest) throws SQLException {
        return Database.query(connection, "SELECT bytes FROM payload WHERE digest = ?", row -> row.getBytes(1), digest).stream()
                .findFirst()
                .map(bytes -> content(digest, bytes));
    }

    /**
     * A content out of the bytes of its row, without the salt that it is stored behind.
     *
     * @throws IllegalStateException when they do not have the digest they are stored under
     */
    public static byte[] content(String digest, byte[] stored) {
        Payload payload = new Payload(digest, stored);
        byte[] content = payload.content();
        if (!payload.salt().digest(content).equals(digest)) {
            throw new IllegalStateException("the content stored as `" + digest + "` has another digest");
        }
        return content;
    }

    /** Ascending by digest, those behind one; empty text is before all. */
    public List<Payload> after(String digest, int limit) {
        return database.query(
                "SELECT digest, bytes FROM payload WHERE digest > ? ORDER BY digest FETCH FIRST " + limit + " ROWS ONLY",
                row -> new Payload(row.getString(1), row.getBytes(2)),
                digest);
    }
}
