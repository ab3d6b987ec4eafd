package io.collateralpolicy.governance.impact;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.evidence.AccountLine;
import io.collateralpolicy.evidence.Lines;
import io.collateralpolicy.governance.impact.ComputedImpact.Parts;
import io.collateralpolicy.governance.impact.ComputedImpact.State;
import io.collateralpolicy.impact.Impact;
import io.collateralpolicy.impact.ImpactReport;
import io.collateralpolicy.impact.PastDecision;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.CanonicalJson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** Computes impacts, one at a time, in a thread of low priority; whoever asked looks after it by its name. */
public final class Impacts implements AutoCloseable {

    private final StoredWorld world;
    private final ImpactTable table;
    private final AuditLog log;
    private final DecisionIds ids;
    private final Clock clock;
    private final AtomicReference<Running> running = new AtomicReference<>();

    public Impacts(StoredWorld world, ImpactTable table, AuditLog log, DecisionIds ids, Clock clock) {
        this.world = world;
        this.table = table;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        table.failAbandoned(now());
    }

    /**
     * What is asked.
     *
     * @param draftId   of the draft
     * @param before    the package in force
     * @param after     the draft, compiled
     * @param decisions how many of the last decisions are made again
     * @param subject   who asks
     */
    public record Question(String draftId, ReadyPolicy before, ReadyPolicy after, int decisions, String subject) {}

    private static final class Running {

        private final Question question;
        private volatile ComputedImpact impact;
        private volatile boolean cancelled;

        Running(Question question, ComputedImpact impact) {
            this.question = question;
            this.impact = impact;
        }

        /** A thread is never interrupted for it: an interrupt inside H2 closes the database's file. */
        void progressed(long done) {
            impact = impact.at(done, impact.accountsTotal());
            if (cancelled) {
                throw new CancellationException("cancelled after " + done + " accounts");
            }
        }
    }

    /** @throws ProblemException {@code check-in-progress} while another one is computed */
    public ComputedImpact start(Question question) {
        Instant now = now();
        ComputedImpact impact = new ComputedImpact(
                ids.next("imp_", now), question.draftId, question.after.manifest().name(), question.before.packageDigest(),
                question.after.packageDigest(), State.RUNNING, 0, world.accounts(question.after.manifest().name()), question.subject,
                now, Optional.empty(), Optional.empty(), Optional.empty());
        Running next = new Running(question, impact);
        if (!running.compareAndSet(null, next)) {
            throw new ProblemException(ProblemType.CHECK_IN_PROGRESS,
                    "this node is computing another impact: retry in a few seconds, or cancel that one");
        }
        try {
            log.append(new Append(AuditType.IMPACT_COMPUTED, question.subject, said(impact), List.of(),
                    (connection, receipt) -> table.insert(connection, impact)));
        } catch (RuntimeException e) {
            running.set(null);
            throw e;
        }
        Thread thread = new Thread(() -> compute(next), "impact");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return impact;
    }

    /** @throws ProblemException {@code not-found} */
    public ComputedImpact find(String impactId) {
        return Optional.ofNullable(running.get()).map(now -> now.impact).filter(now -> now.impactId().equals(impactId))
                .or(() -> table.find(impactId))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "there is no impact `" + impactId + "`"));
    }

    /** Ends it soon; one that has ended stays as it is. */
    public ComputedImpact cancel(String impactId) {
        Running now = running.get();
        if (now != null && now.impact.impactId().equals(impactId)) {
            now.cancelled = true;
        }
        return find(impactId);
    }

    @Override
    public void close() {
        Optional.ofNullable(running.get()).ifPresent(now -> now.cancelled = true);
    }

    private void compute(Running now) {
        try {
            end(now, computed(now));
        } catch (CancellationException e) {
            end(now, now.impact.ended(State.CANCELLED, now(), Optional.of(e.getMessage()), Optional.empty()), List.of());
        } catch (RuntimeException e) {
            System.getLogger(Impacts.class.getName()).log(System.Logger.Level.ERROR, now.impact.impactId(), e);
            end(now, now.impact.ended(State.FAILED, now(), Optional.of("an invariant broke: the server's log says which"),
                    Optional.empty()), List.of());
        } finally {
            running.set(null);
        }
    }

    private record Computed(ImpactReport report, List<Payload> parts) {}

    private Computed computed(Running now) {
        Question question = now.question;
        Impact.Compared compared =
                new Impact.Compared(question.before, question.after, world.now(question.before));
        List<PastDecision> past = world.decisions(question.after.manifest().name(), question.decisions);
        List<AccountLine> lines = new ArrayList<>();
        ImpactReport report = world.impact(compared, past, lines::add, now::progressed);
        return new Computed(report, List.of(
                Payload.of(CanonicalJson.bytes(report)),
                Payload.of(CanonicalJson.bytes(compared.circumstances())),
                Payload.of(Lines.of(lines)),
                Payload.of(Lines.of(past))));
    }

    private void end(Running now, Computed computed) {
        List<Payload> p = computed.parts;
        Parts parts = new Parts(p.get(0).digest(), p.get(1).digest(), p.get(2).digest(), p.get(3).digest());
        ComputedImpact done = now.impact.at(computed.report.accounts(), computed.report.accounts())
                .ended(State.DONE, now(), Optional.empty(), Optional.of(parts));
        end(now, done, p);
    }

    private void end(Running now, ComputedImpact impact, List<Payload> parts) {
        log.append(new Append(AuditType.IMPACT_COMPUTED, impact.startedBy(), said(impact), parts,
                (connection, receipt) -> table.ended(connection, impact)));
        now.impact = impact;
    }

    private static Map<String, String> said(ComputedImpact impact) {
        Map<String, String> said = new TreeMap<>(Map.of(
                "impactId", impact.impactId(),
                "draftId", impact.draftId(),
                "policy", impact.policy(),
                "before", impact.before(),
                "after", impact.after(),
                "state", impact.state().name()));
        impact.parts().ifPresent(parts -> said.put("reportDigest", parts.report()));
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
