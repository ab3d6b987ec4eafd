package io.collateralpolicy.audit.publish;

import io.collateralpolicy.audit.checkpoint.SignedNote;
import java.io.IOException;

/** Where checkpoints go. */
public interface Target {

    /** What measurements and the log call it. */
    String name();

    /** @throws IOException when the note did not arrive; it, or a later one, is brought again */
    void publish(SignedNote note) throws IOException;
}
