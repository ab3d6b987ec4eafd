package io.collateralpolicy.audit.verify;

import io.collateralpolicy.audit.verify.log.Epoch;
import io.collateralpolicy.audit.verify.log.LogSummary;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came out.
 *
 * @param logs      each as it turned out to be
 * @param decisions how they were looked at
 * @param findings  what is wrong
 */
record Outcome(List<LogSummary> logs, Decisions decisions, Findings findings) {

    private static final Set<Failure> NOT_OF_CONSISTENCY = EnumSet.of(Failure.ANCHOR, Failure.REEXECUTION);

    /**
     * How decisions were looked at.
     *
     * @param recorded  how many there are
     * @param whole     of which all contents are there and right
     * @param erased    of accounts that were erased
     * @param expired   whose contents had been kept for as long as they were to be
     * @param identical that were decided again and came out the same
     */
    record Decisions(long recorded, long whole, long erased, long expired, long identical) {

        static Decisions notLookedAt(long recorded) {
            return new Decisions(recorded, 0, 0, 0, 0);
        }

        /** Of which it is in the log why they have none. */
        long gone() {
            return erased + expired;
        }
    }

    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        if (NOT_OF_CONSISTENCY.containsAll(findings.counts().keySet())) {
            verdicts.add(Verdict.CONSISTENT);
            if (!findings.has(Failure.ANCHOR) && !logs.isEmpty() && logs.stream().allMatch(log -> log.anchored() > 0)) {
                verdicts.add(Verdict.ANCHORED);
            }
            if (decisions.identical > 0 && decisions.identical + decisions.gone() == decisions.recorded) {
                verdicts.add(Verdict.RE_EXECUTED);
            }
        }
        return List.copyOf(verdicts);
    }

    /** What is not wrong, and yet should be known. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (LogSummary log : logs) {
            log.epochs().stream().filter(epoch -> epoch.kind() == Epoch.Kind.BROKEN).forEach(epoch -> notices.add(
                    log.log() + " " + epoch.fromIndex() + ": an epoch was broken, what was signed as the origin before may"
                            + " have had more entries"));
            log.epochs().stream().findFirst().filter(first -> first.fromIndex() > 0).ifPresent(first -> notices.add(
                    log.log() + " 0 to " + (first.fromIndex() - 1) + ": stood there before the log was first signed"));
        }
        if (decisions.erased > 0) {
            notices.add(decisions.erased + " decisions are of accounts that were erased: entries and proofs stand, contents"
                    + " are gone");
        }
        if (decisions.expired > 0) {
            notices.add(decisions.expired + " decisions are older than their contents were to be kept: entries and proofs stand,"
                    + " contents are gone");
        }
        if (decisions.whole + decisions.gone() < decisions.recorded && !findings.has(Failure.PAYLOAD)) {
            notices.add("the bundle was exported without contents: what decisions rested on was not looked at");
        }
        return List.copyOf(notices);
    }

    /** How often each kind of failure was found, by its name. */
    Map<Failure, Long> counts() {
        return findings.counts();
    }
}
