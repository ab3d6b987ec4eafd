package io.collateralpolicy.audit.verify.governed;

import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Brings the sequenced entries of all logs into their one order, and finds what is missing or stands twice in it. */
public final class SequenceCheck implements Closeable {

    private final Findings findings;
    private final Map<String, Sequenced> logs = new LinkedHashMap<>();

    public SequenceCheck(Findings findings) {
        this.findings = findings;
    }

    /** A log's next entry, to be ordered with those of others. */
    private record Head(long sequence, Entry entry, Sequenced log) {

        /** What orders entries of edition 1, which come before all others. */
        String recordedAt() {
            return entry.form().text("recordedAt").orElse("");
        }
    }

    /** Sets an entry aside when it is sequenced, or would be had edition 1 known that. */
    public void entry(Entry entry) throws IOException {
        boolean governed = !entry.isSalted() && GovernanceCheck.judges(entry);
        if (entry.sequence().isPresent() || governed) {
            if (!logs.containsKey(entry.log())) {
                logs.put(entry.log(), new Sequenced(entry.log()));
            }
            logs.get(entry.log()).add(entry);
        }
    }

    /** Gives every sequenced entry in their order. */
    public void merge(Consumer<Entry> next) throws IOException {
        PriorityQueue<Head> heads =
                new PriorityQueue<>(Comparator.comparingLong(Head::sequence).thenComparing(Head::recordedAt));
        for (Sequenced log : logs.values()) {
            head(log).ifPresent(heads::add);
        }
        long last = 0;
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            check(head, last);
            last = Math.max(last, head.sequence);
            next.accept(head.entry);
            head(head.log).ifPresent(heads::add);
        }
    }

    private static Optional<Head> head(Sequenced log) throws IOException {
        return log.next().map(entry -> new Head(entry.sequence().orElse(0), entry, log));
    }

    private void check(Head head, long last) {
        if (head.entry.sequence().isEmpty()) {
            return;
        }
        if (head.sequence <= last) {
            findings.add(Failure.SEQUENCE, head.entry.place(),
                    "has the place " + head.sequence + " among sequenced entries, where " + last + " stood before");
        } else if (head.sequence > last + 1) {
            findings.add(Failure.SEQUENCE, head.entry.place(), "has the place " + head.sequence
                    + " among sequenced entries, but " + (last + 1) + " stands in no log");
        }
    }

    @Override
    public void close() throws IOException {
        for (Sequenced log : logs.values()) {
            log.close();
        }
    }
}
