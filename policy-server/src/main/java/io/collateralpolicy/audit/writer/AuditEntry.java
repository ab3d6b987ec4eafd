package io.collateralpolicy.audit.writer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.tree.TreeHash;
import io.collateralpolicy.wire.CanonicalJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One entry as it is hashed: RFC 8785 bytes of this record, text only.
 *
 * @param v            edition of this form
 * @param log          name of the log
 * @param index        place in it, from 0
 * @param previousHash leaf hash of the entry before it, {@link #FIRST} for the first
 * @param recordedAt   the writer's clock, to the millisecond
 * @param sequence     of types that are sequenced: place among all such entries of all logs, from 1
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
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> sequence,
        AuditType type,
        String subject,
        Map<String, String> content) {

    private static final String EDITION = "2";

    /** What the first entry names as its predecessor. */
    static final String FIRST = TreeHash.text(new byte[TreeHash.LENGTH]);

    /** An entry bundle gives the length of an entry in two bytes. */
    private static final int BYTES_MAX = 65_535;

    /** @throws IllegalArgumentException when it is not of the form of its type */
    static AuditEntry of(Place place, Append append) {
        EntryForm.require(append);
        return new AuditEntry(
                EDITION,
                place.log,
                Long.toString(place.index),
                place.previousHash,
                place.recordedAt,
                place.sequence.map(number -> Long.toString(number)),
                append.type(),
                append.subject(),
                append.content());
    }

    /** Where and when an entry stands. */
    record Place(String log, long index, String previousHash, Instant recordedAt, Optional<Long> sequence) {}

    /** @throws IllegalArgumentException when they are too many: what is long belongs into a payload */
    byte[] bytes() {
        byte[] bytes = CanonicalJson.bytes(this);
        if (bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException(
                    "an entry has at most " + BYTES_MAX + " bytes, but this " + type + " has " + bytes.length);
        }
        return bytes;
    }
}
