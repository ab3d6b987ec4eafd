package io.collateralpolicy.audit.table;

import io.collateralpolicy.audit.checkpoint.VerificationKey;

/**
 * A time in which one key signs a log under one origin.
 *
 * @param number    from 1
 * @param fromIndex place of the entry that began it
 * @param kind      how it began
 * @param origin    what its checkpoints name the log
 * @param publicKey 32 bytes
 */
public record Epoch(int number, long fromIndex, Kind kind, String origin, byte[] publicKey) {

    /** How an epoch begins. */
    public enum Kind {
        STARTED,
        ROTATED,
        BROKEN
    }

    public VerificationKey key() {
        return new VerificationKey(origin, VerificationKey.Kind.NOTE, publicKey);
    }
}
