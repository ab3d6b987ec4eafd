package io.collateralpolicy.audit.verify.bundle;

import io.collateralpolicy.audit.verify.json.Json;
import io.collateralpolicy.audit.verify.json.JsonFault;
import io.collateralpolicy.audit.verify.json.JsonReader;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.InvalidNote;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The checkpoints of one log, one after the other as they were signed. */
public final class CheckpointLines implements Closeable {

    private static final int LINE_BYTES_MAX = 16_384;

    private final String name;
    private final InputStream in;
    private long line;

    public CheckpointLines(Bundle bundle, String log) throws IOException {
        this.name = "logs/" + log + "/checkpoints.ndjson";
        this.in = bundle.open(name).orElseThrow(() -> new BundleFault("`" + name + "` is missing"));
    }

    /**
     * The next one; empty behind the last.
     *
     * @throws BundleFault when the line is no checkpoint
     */
    public Optional<Checkpoint> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int unit = in.read();
        while (unit >= 0 && unit != '\n' && bytes.size() <= LINE_BYTES_MAX) {
            bytes.write(unit);
            unit = in.read();
        }
        if (unit < 0 && bytes.size() == 0) {
            return Optional.empty();
        }
        line++;
        if (unit != '\n') {
            throw new BundleFault("line " + line + " of `" + name + "` does not end");
        }
        return Optional.of(checkpoint(bytes.toByteArray()));
    }

    private Checkpoint checkpoint(byte[] bytes) throws BundleFault {
        try {
            Json.Members members = JsonReader.readCanonical(bytes);
            Checkpoint checkpoint = Checkpoint.parse(members.text("note").orElse(""));
            if (members.values().size() == 2
                    && members.text("size").equals(Optional.of(Long.toString(checkpoint.size())))) {
                return checkpoint;
            }
            throw new BundleFault("line " + line + " of `" + name + "` has a `size` that is not its note's");
        } catch (JsonFault | InvalidNote e) {
            throw new BundleFault("line " + line + " of `" + name + "`: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
