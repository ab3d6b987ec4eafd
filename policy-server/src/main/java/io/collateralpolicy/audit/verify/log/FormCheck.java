package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import java.util.Optional;

/** Whether each entry has the form of its type, says in which log it is, and is not older than the one before it. */
final class FormCheck {

    private static final String NEVER = "";

    private final EntrySchema schema;
    private final Findings findings;
    private String lastEdition = "1";
    private String lastTime = NEVER;

    FormCheck(EntrySchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    void entry(Entry entry) {
        if (entry.fault().isPresent()) {
            findings.add(Failure.ENTRY, entry.place(), entry.fault().get());
            return;
        }
        Optional<String> fault = schema.fault(entry.form())
                .or(() -> named(entry))
                .or(() -> edition(entry));
        fault.ifPresent(message -> findings.add(Failure.ENTRY, entry.place(), message));
        time(entry);
    }

    private static Optional<String> named(Entry entry) {
        String says = entry.form().text("log").orElse("");
        return says.equals(entry.log())
                ? Optional.empty()
                : Optional.of("says to be of the log `" + says + "`");
    }

    /** Entries of edition 1 stand before all others. */
    private Optional<String> edition(Entry entry) {
        String edition = entry.form().text("v").orElse("");
        if (edition.compareTo(lastEdition) < 0) {
            return Optional.of("edition `" + edition + "` stands behind edition `" + lastEdition + "`");
        }
        lastEdition = edition;
        return Optional.empty();
    }

    /** Times have one form and one length, so that text orders them. */
    private void time(Entry entry) {
        String time = Times.comparable(entry.form().text("recordedAt").orElse(NEVER));
        if (time.compareTo(lastTime) < 0) {
            findings.add(Failure.TIME, entry.place(), "was recorded at " + time + ", the one before it at " + lastTime);
        }
        lastTime = time;
    }
}
