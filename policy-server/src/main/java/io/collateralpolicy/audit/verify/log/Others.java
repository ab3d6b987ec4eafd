package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.NoteKey;
import java.util.List;

/**
 * What others hold of logs, or signed.
 *
 * @param known     checkpoints that somebody else kept
 * @param witnesses whose cosignature every last checkpoint must have
 */
public record Others(List<Checkpoint> known, List<NoteKey> witnesses) {

    public Others {
        known = List.copyOf(known);
        witnesses = List.copyOf(witnesses);
    }
}
