package io.collateralpolicy.audit.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A checkpoint in a file, replaced as a whole. */
public record NoteFile(Path file) {

    /** @throws IllegalStateException when the file holds no checkpoint */
    public Optional<SignedNote> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(Files.readString(file));
            Checkpoint.parse(note.text());
            return Optional.of(note);
        } catch (IOException e) {
            throw new UncheckedIOException("the published checkpoint `" + file + "` cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("`" + file + "` holds no checkpoint: restore it, or remove it knowingly", e);
        }
    }

    /** Durable when this returns; whoever reads meanwhile sees the old one or the new one. */
    public void write(SignedNote note) throws IOException {
        Durably.create(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(note.note().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Durably.move(beside, file);
    }
}
