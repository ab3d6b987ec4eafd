package io.collateralpolicy.audit.publish;

import io.collateralpolicy.audit.checkpoint.NoteFile;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import java.io.IOException;

/** The file that the next start holds the database against. */
public record FileTarget(NoteFile file) implements Target {

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void publish(SignedNote note) throws IOException {
        file.write(note);
    }
}
