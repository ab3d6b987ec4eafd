package io.collateralpolicy.audit;

import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.time.Instant;
import java.util.Map;

/**
 * One entry as it is hashed: RFC 8785 bytes of this record, text only.
 *
 * @param v            edition of this form
 * @param log          name of the log
 * @param index        place in it, from 0
 * @param previousHash leaf hash of the entry before it, {@link #FIRST} for the first
 * @param recordedAt   the writer's clock, to the millisecond
 * @param type         what is recorded
 * @param subject      who acted
 * @param content      the rest, text by name
 */
record AuditEntry(
        String v,
        String log,
        String index,
        String previousHash,
        Instant recordedAt,
        AuditType type,
        String subject,
        Map<String, String> content) {

    /** What the first entry names as its predecessor. */
    static final String FIRST = "sha256:" + "0".repeat(64);

    static AuditEntry of(String log, long index, String previousHash, Instant recordedAt, Append append) {
        return new AuditEntry(
                "1",
                log,
                Long.toString(index),
                previousHash,
                recordedAt,
                append.type(),
                append.subject(),
                append.content());
    }

    byte[] bytes() {
        return CanonicalJson.bytes(this);
    }

    /** RFC 9162 §2.1.1: a leaf is hashed behind a zero byte, so that it can never pass for an inner node. */
    static String leafHash(byte[] entryBytes) {
        byte[] leaf = new byte[entryBytes.length + 1];
        System.arraycopy(entryBytes, 0, leaf, 1, entryBytes.length);
        return Digest.sha256(leaf);
    }
}
