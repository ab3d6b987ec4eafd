package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.tree.Hash;
import java.util.List;
import java.util.Optional;

/**
 * What a log turned out to be.
 *
 * @param log         its name
 * @param size        entries in it
 * @param root        of the tree over them
 * @param checkpoints how many it has
 * @param epochs      who signed
 * @param anchored    how many entries somebody else vouches for
 */
public record LogSummary(String log, long size, Hash root, long checkpoints, List<Epoch> epochs, long anchored) {

    public LogSummary {
        epochs = List.copyOf(epochs);
    }

    /** The epoch under which a checkpoint of this size is signed. */
    Optional<Epoch> epochOf(long size) {
        return epochs.stream().filter(epoch -> epoch.fromIndex() < size).reduce((earlier, later) -> later);
    }
}
