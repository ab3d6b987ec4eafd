package io.collateralpolicy.decision;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What was answered while the log could not be written. Kept in memory until an entry says so: what is lost with the node
 * before is what the gap cannot tell, and why there is none unless an operator wants it.
 */
public final class Gap {

    /** Answers that an entry names; of more it says how many. */
    static final int NAMED_MAX = 10_000;

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final AuditLog log;
    private Untold untold = Untold.NOTHING;
    private boolean telling;

    public Gap(AuditLog log) {
        this.log = log;
    }

    /**
     * An answer that no entry of its own stands for.
     *
     * @param decisionId   its name
     * @param inputDigest  of the request's canonical bytes
     * @param answerDigest of the answer's canonical bytes
     */
    record Unrecorded(String decisionId, String inputDigest, String answerDigest) {}

    /** Answers between two instants. */
    private record Untold(long answers, List<Unrecorded> named, Instant since, Instant until) {

        static final Untold NOTHING = new Untold(0, List.of(), Instant.MAX, Instant.MIN);

        Untold and(Untold later) {
            return new Untold(
                    answers + later.answers,
                    Stream.concat(named.stream(), later.named.stream()).limit(NAMED_MAX).toList(),
                    since.isBefore(later.since) ? since : later.since,
                    until.isAfter(later.until) ? until : later.until);
        }
    }

    void add(Answer answer, String inputDigest) {
        String digest = Digest.sha256(CanonicalJson.bytes(answer.document()));
        Unrecorded named = new Unrecorded(answer.decisionId(), inputDigest, digest);
        later(new Untold(1, List.of(named), answer.decidedAt(), answer.decidedAt()));
    }

    private synchronized void later(Untold more) {
        untold = untold.and(more);
        if (!telling) {
            telling = true;
            Thread thread = new Thread(this::tell, "audit-gap");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Before what was answered meanwhile. */
    private synchronized void putBack(Untold taken) {
        untold = taken.and(untold);
    }

    private synchronized Untold taken() {
        Untold taken = untold;
        untold = Untold.NOTHING;
        telling = taken.answers > 0;
        return taken;
    }

    /** Until everything is told, or the log is closed for good. */
    private void tell() {
        for (Untold taken = taken(); taken.answers > 0; taken = taken()) {
            if (!isTold(taken)) {
                putBack(taken);
                if (!log.isAlive()) {
                    return;
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private boolean isTold(Untold taken) {
        Payload document = Payload.of(CanonicalJson.bytes(Map.of("answers", taken.named)));
        Map<String, String> content = Map.of(
                "since", taken.since.toString(),
                "until", taken.until.toString(),
                "answers", Long.toString(taken.answers),
                "answersDigest", document.digest());
        try {
            log.append(new Append(AuditType.GAP, "server", content, List.of(document), Append.Rows.NONE));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
