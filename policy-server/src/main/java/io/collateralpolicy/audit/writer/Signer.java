package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.checkpoint.Checkpoint;
import io.collateralpolicy.audit.checkpoint.LogKey;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.Epoch;

/**
 * Who signs now.
 *
 * @param epoch since when, under which origin
 * @param key   with what
 */
record Signer(Epoch epoch, LogKey key) {

    CheckpointTable.Signed signed(long size, byte[] root) {
        Checkpoint checkpoint = new Checkpoint(epoch.origin(), size, root);
        return new CheckpointTable.Signed(checkpoint, epoch, key.sign(checkpoint.text()));
    }
}
