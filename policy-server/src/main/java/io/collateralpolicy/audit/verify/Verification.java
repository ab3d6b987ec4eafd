package io.collateralpolicy.audit.verify;

import io.collateralpolicy.audit.verify.bundle.Bundle;
import io.collateralpolicy.audit.verify.bundle.BundleFault;
import io.collateralpolicy.audit.verify.bundle.EntryTiles;
import io.collateralpolicy.audit.verify.content.Contents;
import io.collateralpolicy.audit.verify.content.DecisionCheck;
import io.collateralpolicy.audit.verify.content.Packages;
import io.collateralpolicy.audit.verify.content.Payloads;
import io.collateralpolicy.audit.verify.content.Recorded;
import io.collateralpolicy.audit.verify.governed.GovernanceCheck;
import io.collateralpolicy.audit.verify.governed.SequenceCheck;
import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.audit.verify.log.EntrySchema;
import io.collateralpolicy.audit.verify.log.LogCheck;
import io.collateralpolicy.audit.verify.log.LogSummary;
import io.collateralpolicy.audit.verify.log.Signatures;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.rerun.Reexecution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One look at a bundle: first every log, then what all logs say together, then the contents. */
final class Verification {

    private final Options options;
    private final Bundle bundle;
    private final Findings findings = new Findings();
    private final Recorded recorded = new Recorded();

    private Verification(Options options, Bundle bundle) {
        this.options = options;
        this.bundle = bundle;
    }

    /** @throws IOException when the bundle cannot be read at all */
    static Outcome run(Options options) throws IOException {
        try (Bundle bundle = Bundle.open(options.bundle())) {
            return run(options, bundle);
        }
    }

    /** The same of a bundle that is open. */
    static Outcome run(Options options, Bundle bundle) throws IOException {
        return new Verification(options, bundle).outcome();
    }

    private Outcome outcome() throws IOException {
        List<LogSummary> logs = logs();
        known(logs);
        ManifestCheck manifest = ManifestCheck.read(bundle, findings);
        manifest.logs(logs);
        manifest.packages(new Packages(bundle, findings).check(recorded));
        Outcome.Decisions decisions = manifest.hasPayloads()
                ? contents(logs, manifest)
                : Outcome.Decisions.notLookedAt(recorded.decisions());
        return new Outcome(logs, decisions, findings);
    }

    private List<LogSummary> logs() throws IOException {
        List<LogSummary> logs = new ArrayList<>();
        try (SequenceCheck sequence = new SequenceCheck(findings); Signatures signatures = new Signatures(findings)) {
            LogCheck.With with =
                    new LogCheck.With(bundle, EntrySchema.shipped(), options.others(), findings, signatures);
            for (String log : names()) {
                log(log, with, sequence).ifPresent(logs::add);
            }
            sequence.merge(new GovernanceCheck(findings)::entry);
        }
        return List.copyOf(logs);
    }

    private Optional<LogSummary> log(String log, LogCheck.With with, SequenceCheck sequence) throws IOException {
        try {
            return Optional.of(new LogCheck(log, with).check(entry -> {
                recorded.entry(entry);
                sequence.entry(entry);
            }));
        } catch (BundleFault fault) {
            findings.add(Failure.BUNDLE, fault.getMessage());
            return Optional.empty();
        }
    }

    private SortedSet<String> names() throws IOException {
        try (Stream<String> files = bundle.names("logs")) {
            SortedSet<String> names =
                    files.map(file -> file.split("/")[1]).collect(Collectors.toCollection(TreeSet::new));
            if (names.isEmpty()) {
                findings.add(Failure.BUNDLE, "there is no log in it");
            }
            return names;
        }
    }

    /** A checkpoint of a log that is not here says nothing, and whoever brought it must know. */
    private void known(List<LogSummary> logs) {
        for (Checkpoint checkpoint : options.others().known()) {
            boolean here = logs.stream().flatMap(log -> log.epochs().stream())
                    .anyMatch(epoch -> epoch.origin().equals(checkpoint.origin()));
            if (!here) {
                findings.add(Failure.ANCHOR, "no log in this bundle was ever signed as `" + checkpoint.origin() + "`");
            }
        }
    }

    private Outcome.Decisions contents(List<LogSummary> logs, ManifestCheck manifest) throws IOException {
        try (Payloads payloads = Payloads.read(bundle, findings)) {
            manifest.payloads(payloads.count(), payloads.fileCount());
            DecisionCheck check = new DecisionCheck(payloads, recorded, findings);
            if (options.rules().isEmpty()) {
                decisions(logs, check, (decision, contents) -> {});
                return decisions(check, 0);
            }
            try (Reexecution again = new Reexecution(options.rules(), bundle.folderOnDisk("packages"), findings)) {
                decisions(logs, check, again::decide);
                return decisions(check, again.identical());
            }
        } catch (BundleFault fault) {
            findings.add(Failure.BUNDLE, fault.getMessage());
            return Outcome.Decisions.notLookedAt(recorded.decisions());
        }
    }

    private Outcome.Decisions decisions(DecisionCheck check, long identical) {
        return new Outcome.Decisions(recorded.decisions(), check.whole(), check.erased(), check.expired(), identical);
    }

    /** Takes a decision and what it rested on. */
    @FunctionalInterface
    private interface Decided {
        void take(Entry decision, Contents contents) throws IOException;
    }

    private void decisions(List<LogSummary> logs, DecisionCheck check, Decided decided) throws IOException {
        for (LogSummary log : logs) {
            new EntryTiles(bundle, log.log()).read((index, bytes) -> {
                Entry entry = Entry.read(log.log(), index, bytes);
                if (entry.is("DECISION")) {
                    Optional<Contents> contents = check.check(entry);
                    if (contents.isPresent()) {
                        decided.take(entry, contents.get());
                    }
                }
            });
        }
    }
}
