package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.note.NoteKey;

/**
 * A time in which one key signs under one origin.
 *
 * @param number    from 1
 * @param fromIndex of the entry that began it
 * @param kind      STARTED, ROTATED or BROKEN
 * @param origin    of its checkpoints
 * @param publicKey base64 of its 32 bytes
 * @param key       that signs
 */
public record Epoch(long number, long fromIndex, Kind kind, String origin, String publicKey, NoteKey key) {

    /** How an epoch begins. */
    public enum Kind {
        STARTED,
        ROTATED,
        BROKEN
    }
}
