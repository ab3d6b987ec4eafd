package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.bundle.Bundle;
import io.collateralpolicy.audit.verify.bundle.BundleFault;
import io.collateralpolicy.audit.verify.bundle.CheckpointLines;
import io.collateralpolicy.audit.verify.bundle.EntryTiles;
import io.collateralpolicy.audit.verify.log.Epoch.Kind;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.NoteKey;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.report.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One log, read once from its first entry to its last, with its checkpoints beside it. */
public final class LogCheck {

    private static final int CHECKPOINT_BYTES_MAX = 65_536;

    private final String log;
    private final Bundle bundle;
    private final Findings findings;
    private final Signatures signatures;
    private final Anchors anchors;
    private final History history;
    private final Epochs epochs;
    private final FormCheck forms;
    private Optional<Checkpoint> next = Optional.empty();
    private Optional<Checkpoint> last = Optional.empty();
    private long checkpoints;

    /**
     * What all logs are checked with.
     *
     * @param bundle     holds them
     * @param schema     of entries
     * @param others     what others hold or signed
     * @param findings   takes what is wrong
     * @param signatures checks them
     */
    public record With(
            Bundle bundle, EntrySchema schema, Others others, Findings findings, Signatures signatures) {}

    /** Is told of every entry, in order. */
    @FunctionalInterface
    public interface Listener {
        void entry(Entry entry) throws IOException;
    }

    public LogCheck(String log, With with) {
        this.log = log;
        this.bundle = with.bundle;
        this.findings = with.findings;
        this.signatures = with.signatures;
        this.anchors = new Anchors(with.others);
        this.history = new History(log, findings);
        this.epochs = new Epochs(log, findings);
        this.forms = new FormCheck(with.schema, findings);
    }

    /** Reads and checks everything of the log but the contents that its entries name. */
    public LogSummary check(Listener listener) throws IOException {
        try (CheckpointLines lines = new CheckpointLines(bundle, log)) {
            advance(lines);
            try {
                new EntryTiles(bundle, log).read((index, bytes) -> {
                    Entry entry = Entry.read(log, index, bytes);
                    take(entry, lines);
                    listener.entry(entry);
                });
            } catch (BundleFault fault) {
                findings.add(Failure.BUNDLE, Place.at(log, history.size()), fault.getMessage());
            }
            history.end(next.isPresent());
            rest(lines);
        }
        return summary(anchors.compare(summary(0), findings));
    }

    private LogSummary summary(long anchored) {
        return new LogSummary(log, history.size(), history.root(), checkpoints, epochs.all(), anchored);
    }

    private void take(Entry entry, CheckpointLines lines) throws IOException {
        forms.entry(entry);
        epochs.entry(entry);
        history.entry(entry);
        anchors.passed(history);
        while (next.filter(checkpoint -> checkpoint.size() <= history.size()).isPresent()) {
            take(next.get());
            advance(lines);
        }
    }

    private void take(Checkpoint checkpoint) {
        long from = last.map(Checkpoint::size).orElse(0L);
        Place place = new Place(log, Math.min(from, history.size() - 1), history.size() - 1);
        if (checkpoint.size() < history.size()) {
            findings.add(Failure.BUNDLE, place, "checkpoints do not ascend: " + checkpoint.size() + " stands behind "
                    + from);
            return;
        }
        checkpoints++;
        history.checkpoint(checkpoint);
        epochs.checkpoint(checkpoint);
        signature(checkpoint, place);
        last = Optional.of(checkpoint);
    }

    private void signature(Checkpoint checkpoint, Place place) {
        Optional<Epoch> epoch = epochs.current();
        if (epoch.isEmpty()) {
            findings.add(Failure.KEYS, place, "a checkpoint stands before any key began to sign");
        } else if (!epoch.get().origin().equals(checkpoint.origin())) {
            findings.add(Failure.SIGNATURE, place, "the checkpoint of " + checkpoint.size() + " entries is of the origin `"
                    + checkpoint.origin() + "`, not of `" + epoch.get().origin() + "`");
        } else {
            signatures.check(checkpoint, signers(epoch.get(), checkpoint), place);
        }
    }

    /** A rotation is signed by both keys, the old one first. */
    private List<NoteKey> signers(Epoch epoch, Checkpoint checkpoint) {
        List<NoteKey> keys = new ArrayList<>();
        if (epoch.kind() == Kind.ROTATED && epoch.fromIndex() == checkpoint.size() - 1) {
            epochs.previous().map(Epoch::key).ifPresent(keys::add);
        }
        keys.add(epoch.key());
        return keys;
    }

    /** The next one that can be read. */
    private void advance(CheckpointLines lines) throws IOException {
        boolean read = false;
        while (!read) {
            try {
                next = lines.next();
                read = true;
            } catch (BundleFault fault) {
                findings.add(Failure.BUNDLE, fault.getMessage());
            }
        }
    }

    private void rest(CheckpointLines lines) throws IOException {
        next.ifPresent(checkpoint -> findings.add(Failure.TRUNCATED, Place.at(log, history.size()),
                "a checkpoint speaks of " + checkpoint.size() + " entries, " + history.size() + " are there"));
        while (next.isPresent()) {
            last = next;
            advance(lines);
        }
        String signed = last.map(checkpoint -> checkpoint.note().whole()).orElse("");
        String note = new String(bundle.read(file(), CHECKPOINT_BYTES_MAX).orElse(new byte[0]), StandardCharsets.UTF_8);
        if (signed.isEmpty() || !note.startsWith(signed)) {
            findings.add(Failure.BUNDLE, "`" + file() + "` is not the last of the log's checkpoints");
        } else {
            anchors.cosigned(note);
        }
    }

    private String file() {
        return "logs/" + log + "/checkpoint";
    }
}
