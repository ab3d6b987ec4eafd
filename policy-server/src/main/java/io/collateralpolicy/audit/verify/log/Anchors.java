package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.InvalidNote;
import io.collateralpolicy.audit.verify.note.NoteKey;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.report.Place;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what somebody else holds is what one log was. */
final class Anchors {

    private final List<Checkpoint> known;
    private final List<NoteKey> witnesses;
    private final Map<Long, Hash> roots = new HashMap<>();
    private Optional<Checkpoint> cosigned = Optional.empty();

    Anchors(Others others) {
        this.known = others.known();
        this.witnesses = others.witnesses();
        known.forEach(checkpoint -> roots.put(checkpoint.size(), checkpoint.root()));
        roots.remove(0L);
        roots.replaceAll((size, root) -> Hash.of());
    }

    /** Keeps the root where somebody knows one; asked after every entry. */
    void passed(History history) {
        if (!roots.isEmpty() && roots.containsKey(history.size())) {
            roots.put(history.size(), history.root());
        }
    }

    /** The last checkpoint of the log, with what witnesses added to it. */
    void cosigned(String note) {
        try {
            cosigned = Optional.of(Checkpoint.parse(note));
        } catch (InvalidNote e) {
            cosigned = Optional.empty();
        }
    }

    /** How many entries somebody else vouches for; what contradicts is found. */
    long compare(LogSummary log, Findings findings) {
        long anchored = witnessed(log, findings);
        for (Checkpoint checkpoint : known) {
            if (log.epochs().stream().anyMatch(epoch -> epoch.origin().equals(checkpoint.origin()))) {
                Optional<String> fault = fault(checkpoint, log);
                fault.ifPresent(message -> findings.add(Failure.ANCHOR, place(checkpoint, log), message));
                anchored = fault.isPresent() ? anchored : Math.max(anchored, checkpoint.size());
            }
        }
        return anchored;
    }

    private long witnessed(LogSummary log, Findings findings) {
        long anchored = 0;
        for (NoteKey witness : witnesses) {
            if (cosigned.filter(checkpoint -> witness.signed(checkpoint.note())).isPresent()) {
                anchored = cosigned.get().size();
            } else {
                findings.add(Failure.ANCHOR, "the last checkpoint of log " + log.log() + " is not cosigned by `"
                        + witness.name() + "` with key " + witness.keyId());
            }
        }
        return anchored;
    }

    private static Place place(Checkpoint checkpoint, LogSummary log) {
        return checkpoint.size() > log.size()
                ? Place.at(log.log(), log.size())
                : new Place(log.log(), 0, Math.max(0, checkpoint.size() - 1));
    }

    private Optional<String> fault(Checkpoint checkpoint, LogSummary log) {
        if (checkpoint.size() > log.size()) {
            return Optional.of("rolled back: the known checkpoint has " + checkpoint.size() + " entries, the log "
                    + log.size());
        }
        String origin = log.epochOf(checkpoint.size()).map(Epoch::origin).orElse("");
        if (checkpoint.size() > 0 && !origin.equals(checkpoint.origin())) {
            return Optional.of("the known checkpoint has " + checkpoint.size() + " entries of `" + checkpoint.origin()
                    + "`, which the log gave up when an epoch was broken");
        }
        return checkpoint.size() == 0 || roots.get(checkpoint.size()).equals(checkpoint.root())
                ? Optional.empty()
                : Optional.of(other(checkpoint, log));
    }

    private static String other(Checkpoint checkpoint, LogSummary log) {
        boolean signed = log.epochs().stream().anyMatch(epoch -> epoch.key().signed(checkpoint.note()));
        return "not anchored: the known checkpoint of " + checkpoint.size() + " entries has another root"
                + (signed ? ", and a key of this log signed it: its holder signed two histories" : "");
    }
}
