package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.report.Place;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the entries are those that were signed, and which one is not.
 *
 * <p>Where an entry names another hash before it than that of the entry which stands there, one of the two was changed. Both
 * possibilities are followed until a checkpoint says which of them was signed: so the entry is named that was changed, and
 * not only the batch in which it stands.
 */
final class History {

    private static final int HYPOTHESES_MAX = 16;

    private final String log;
    private final Findings findings;
    private final OrderCheck order;
    /** The first one believes nobody: it is the log as it is stored. */
    private List<Hypothesis> hypotheses = List.of(Hypothesis.EMPTY);
    private final List<Long> doubts = new ArrayList<>();
    private Optional<Checkpoint> held = Optional.empty();
    private long good;
    private boolean broken;

    History(String log, Findings findings) {
        this.log = log;
        this.findings = findings;
        this.order = new OrderCheck(findings);
    }

    /** Of the entries as they are stored. */
    Hash root() {
        return hypotheses.get(0).tree().root();
    }

    long size() {
        return hypotheses.get(0).tree().size();
    }

    void entry(Entry entry) {
        Optional<Hash> previous = entry.form().text("previousHash").flatMap(Hash::parse);
        boolean inOrder = order.check(entry, previous);
        if (inOrder && previous.isPresent() && !previous.get().equals(order.last())) {
            doubt(entry.index(), previous.get());
        }
        settle();
        hypotheses = hypotheses.size() == 1
                ? List.of(hypotheses.get(0).with(entry.leaf()))
                : hypotheses.stream().map(hypothesis -> hypothesis.with(entry.leaf())).toList();
        order.passed(entry);
    }

    private void doubt(long index, Hash previous) {
        doubts.add(index);
        if (index > 0 && hypotheses.size() < HYPOTHESES_MAX) {
            List<Hypothesis> more = new ArrayList<>(hypotheses);
            hypotheses.forEach(hypothesis -> more.add(hypothesis.believing(previous)));
            hypotheses = List.copyOf(more);
        }
    }

    /** @param checkpoint of as many entries as were read */
    void checkpoint(Checkpoint checkpoint) {
        if (!broken && checkpoint.size() == good && !root().equals(checkpoint.root())) {
            findings.add(Failure.TREE, new Place(log, 0, good - 1),
                    "two roots are signed for " + good + " entries: the log was forked");
        } else if (!broken && !settled(checkpoint)) {
            held = Optional.of(checkpoint);
        }
    }

    /** A root that nothing explains is judged once the next entry has said what the last one was. */
    private void settle() {
        if (held.isPresent()) {
            Checkpoint checkpoint = held.get();
            held = Optional.empty();
            if (!settled(checkpoint)) {
                broken = true;
                findings.add(Failure.TREE, new Place(log, good, checkpoint.size() - 1),
                        "the root of " + checkpoint.size() + " entries is " + root().base64() + ", signed was "
                                + checkpoint.root().base64());
            }
        }
    }

    /** Whether one of the hypotheses is what was signed; it is the truth from then on. */
    private boolean settled(Checkpoint checkpoint) {
        Optional<Hypothesis> signed = hypotheses.stream()
                .filter(hypothesis -> hypothesis.tree().root().equals(checkpoint.root()))
                .findFirst();
        signed.ifPresent(truth -> {
            blame(truth.blamed());
            hypotheses = List.of(truth.settled());
            doubts.clear();
            good = checkpoint.size();
        });
        return signed.isPresent();
    }

    private void blame(List<Long> changed) {
        changed.forEach(index -> findings.add(Failure.CHAIN, Place.at(log, index),
                "is not the entry that was signed: the next one names another hash, and the signed root agrees"));
        if (changed.isEmpty()) {
            doubts.forEach(index -> findings.add(Failure.CHAIN, Place.at(log, index),
                    "names another entry before it than the one that stands there, and was signed so"));
        }
    }

    /** @param more whether checkpoints of more entries are there, so that the last entries are not without one */
    void end(boolean more) {
        settle();
        doubts.forEach(index -> findings.add(Failure.CHAIN, new Place(log, Math.max(0, index - 1), index),
                "entry " + index + " names another hash of the one before it"));
        if (!broken && !more && good < size()) {
            findings.add(Failure.TREE, new Place(log, good, size() - 1), "no checkpoint speaks of the last entries");
        }
    }
}
