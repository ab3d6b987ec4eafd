package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.log.Epoch.Kind;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.InvalidNote;
import io.collateralpolicy.audit.verify.note.NoteKey;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key signs since when, as the log itself says, and whether epochs began as they may. */
final class Epochs {

    private static final Map<String, Kind> KINDS = Map.of(
            "AUDIT_KEY_STARTED", Kind.STARTED, "AUDIT_KEY_ROTATED", Kind.ROTATED, "EPOCH_BROKEN", Kind.BROKEN);

    private final String log;
    private final Findings findings;
    private final List<Epoch> epochs = new ArrayList<>();
    private long lastCheckpoint;

    Epochs(String log, Findings findings) {
        this.log = log;
        this.findings = findings;
    }

    List<Epoch> all() {
        return List.copyOf(epochs);
    }

    Optional<Epoch> current() {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    }

    /** The one before the current. */
    Optional<Epoch> previous() {
        return epochs.size() < 2 ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 2));
    }

    void entry(Entry entry) {
        Optional<Kind> kind = Optional.ofNullable(KINDS.get(entry.type()));
        if (kind.isPresent()) {
            begin(entry, kind.get());
        } else if (current().filter(epoch -> epoch.fromIndex() == entry.index() - 1).isPresent()
                && lastCheckpoint != entry.index()) {
            findings.add(Failure.KEYS, entry.place(),
                    "an epoch begins alone in its batch, but no checkpoint stands before this entry");
        }
    }

    void checkpoint(Checkpoint checkpoint) {
        lastCheckpoint = checkpoint.size();
    }

    private void begin(Entry entry, Kind kind) {
        try {
            NoteKey key = NoteKey.ofLog(entry.said("origin"), entry.said("publicKey"));
            Epoch epoch = new Epoch(
                    epochs.size() + 1L, entry.index(), kind, entry.said("origin"), entry.said("publicKey"), key);
            fault(entry, epoch).ifPresent(fault -> findings.add(Failure.KEYS, entry.place(), fault));
            epochs.add(epoch);
        } catch (InvalidNote e) {
            findings.add(Failure.KEYS, entry.place(), e.getMessage());
        }
    }

    private Optional<String> fault(Entry entry, Epoch epoch) {
        if (!entry.said("epoch").equals(Long.toString(epoch.number()))) {
            return Optional.of("begins epoch `" + entry.said("epoch") + "`, but epoch " + epoch.number() + " is next");
        } else if (!entry.said("keyId").equals(epoch.key().keyId())) {
            return Optional.of("the id of this key under this origin is " + epoch.key().keyId());
        } else if ((epoch.kind() == Kind.STARTED) != epochs.isEmpty()) {
            return Optional.of("the first epoch, and no other, begins by AUDIT_KEY_STARTED");
        } else if (!epochs.isEmpty() && lastCheckpoint != entry.index()) {
            return Optional.of("an epoch begins alone in its batch, but no checkpoint stands right before it");
        }
        return origin(entry, epoch);
    }

    private Optional<String> origin(Entry entry, Epoch epoch) {
        String last = current().map(Epoch::origin).orElse("");
        return switch (epoch.kind()) {
            case STARTED -> epoch.origin().endsWith("/" + log)
                    ? Optional.empty()
                    : Optional.of("the origin `" + epoch.origin() + "` does not end with the log's name");
            case ROTATED -> {
                boolean named = current().filter(old -> entry.said("previousKeyId").equals(old.key().keyId())).isPresent();
                yield last.equals(epoch.origin()) && named
                        ? Optional.empty()
                        : Optional.of("a rotation keeps the origin and names the key before it");
            }
            case BROKEN -> epoch.origin().endsWith("/" + log + "/" + epoch.number())
                    ? Optional.empty()
                    : Optional.of("the origin of a broken epoch ends with the log's name and the number of the epoch");
        };
    }
}
