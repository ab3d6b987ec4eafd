package io.collateralpolicy.audit.verify;

import io.collateralpolicy.audit.verify.log.Epoch;
import io.collateralpolicy.audit.verify.log.LogSummary;
import io.collateralpolicy.audit.verify.report.Finding;
import io.collateralpolicy.audit.verify.report.Place;

/** The outcome for people. */
final class TextReport {

    private final Outcome outcome;
    private final StringBuilder text = new StringBuilder();

    private TextReport(Outcome outcome) {
        this.outcome = outcome;
    }

    static String of(Outcome outcome) {
        TextReport report = new TextReport(outcome);
        outcome.logs().forEach(report::log);
        report.decisions();
        outcome.notices().forEach(notice -> report.line("NOTE  " + notice));
        report.findings();
        report.verdicts();
        return report.text.toString();
    }

    private void log(LogSummary log) {
        line("log " + log.log() + ": " + log.size() + " entries, " + log.checkpoints() + " checkpoints, root "
                + log.root().base64());
        for (Epoch epoch : log.epochs()) {
            line("  epoch " + epoch.number() + " from entry " + epoch.fromIndex() + ": " + epoch.origin() + ", key "
                    + epoch.key().keyId() + " (" + epoch.publicKey() + ")");
        }
        if (log.anchored() > 0) {
            line("  anchored up to entry " + (log.anchored() - 1));
        }
    }

    private void decisions() {
        Outcome.Decisions decisions = outcome.decisions();
        line("decisions: " + decisions.recorded() + " recorded, " + decisions.whole() + " with whole contents, "
                + decisions.erased() + " erased, " + decisions.expired() + " expired, " + decisions.identical() + " decided again to the byte");
    }

    private void findings() {
        outcome.counts().forEach((failure, count) ->
                line("WRONG " + failure + " (exit code " + failure.exitCode() + "): " + count));
        for (Finding finding : outcome.findings().kept()) {
            line("  " + finding.failure() + finding.place().map(place -> " " + place + ": ").orElse(": ")
                    + finding.message());
        }
        outcome.findings().first().ifPresent(this::first);
    }

    private void first(Place place) {
        line("the first entry that is wrong: " + place);
    }

    private void verdicts() {
        if (outcome.verdicts().isEmpty()) {
            line("VERDICT  NOT CONSISTENT");
        }
        for (Verdict verdict : outcome.verdicts()) {
            line("VERDICT  " + verdict);
            line("  " + verdict.proves());
            line("  " + verdict.doesNotProve());
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
