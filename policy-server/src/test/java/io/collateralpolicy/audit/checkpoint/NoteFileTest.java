package io.collateralpolicy.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteFileTest {

    private static final LogKey KEY = LogKey.generate();

    @TempDir
    Path folder;

    @Test
    void theLastNoteStandsAloneInAFolderThatWasNotThere() throws IOException {
        Path file = folder.resolve("a").resolve("b").resolve("node-0.note");
        NoteFile notes = new NoteFile(file);
        assertThat(notes.read()).isEmpty();

        notes.write(note(1));
        notes.write(note(2));

        assertThat(notes.read().orElseThrow().note()).isEqualTo(note(2).note());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private static SignedNote note(long size) {
        Checkpoint checkpoint = new Checkpoint("test.example/node-0", size, new byte[32]);
        return new SignedNote(checkpoint.text(), List.of(KEY.sign(checkpoint)));
    }
}
