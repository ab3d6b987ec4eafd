package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.report.Place;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether each entry stands where it says; once a place is wrong, only a further move is said. */
final class OrderCheck {

    private static final Hash FIRST = Hash.stored(new byte[Hash.BYTES]);

    private final Findings findings;
    private Hash last = FIRST;
    private Hash beforeLast = FIRST;
    private long moved;

    OrderCheck(Findings findings) {
        this.findings = findings;
    }

    /** Hash of the entry that was passed last; zeros before the first. */
    Hash last() {
        return last;
    }

    /** @return whether it stands where it says, which is not asked of one that says nothing readable */
    boolean check(Entry entry, Optional<Hash> previous) {
        OptionalLong says = entry.number("index");
        if (says.isEmpty() || says.getAsLong() == entry.index() + moved) {
            return true;
        }
        moved = says.getAsLong() - entry.index();
        if (entry.leaf().equals(last)) {
            findings.add(Failure.ORDER, entry.place(), "stands twice");
        } else if (entry.index() > 0 && previous.equals(Optional.of(beforeLast))) {
            findings.add(Failure.ORDER, Place.at(entry.log(), entry.index() - 1),
                    "was inserted: the entry behind it names the one before it");
        } else {
            findings.add(Failure.ORDER, entry.place(), "here stands what says to be entry " + says.getAsLong());
        }
        return false;
    }

    void passed(Entry entry) {
        beforeLast = last;
        last = entry.leaf();
    }
}
