package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.lifecycle.Act;
import io.collateralpolicy.governance.lifecycle.Lifecycle;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.Ruling;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.governance.proposal.Recorder.Done;
import io.collateralpolicy.governance.proposal.Remark.Kind;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The proposals, and what people and the clock do to them. */
public final class Proposals {

    private final ProposalTable table;
    private final Recorder recorder;
    private final Clock clock;

    public Proposals(Database database, AuditLog log, Clock clock) {
        this.table = new ProposalTable(database);
        this.recorder = new Recorder(table, log);
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} */
    public Proposal find(String proposalId) {
        return table.find(proposalId)
                .map(found -> found.with(Lifecycle.clock(found.course(), now()).course()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "there is no proposal `" + proposalId + "`"));
    }

    /** Newest first. */
    public List<Proposal> list(Optional<String> policy, Optional<State> state, String before, int limit) {
        return table.list(policy, state, before, limit).stream()
                .map(found -> found.with(Lifecycle.clock(found.course(), now()).course()))
                .toList();
    }

    /**
     * What somebody does and says.
     *
     * @param act    to the proposal
     * @param person who
     * @param words  why, may be empty
     */
    public record Doing(Act act, Person person, String words) {}

    /** Does it and nothing else. */
    public Proposal act(String proposalId, Doing doing) {
        return act(proposalId, doing, ruled -> List.of());
    }

    /**
     * Does it, and more in the same transaction. The same by the same person again changes nothing.
     *
     * @param more entries for a proposal that was ruled on and is not changed yet; what it throws refuses the act
     * @throws ProblemException why it is refused; the attempt is in the log then
     */
    public Proposal act(String proposalId, Doing doing, Function<Ruled, List<Append>> more) {
        Proposal found = stored(proposalId);
        Instant now = now();
        Ruling tick = Lifecycle.clock(found.course(), now);
        Ruling ruling = Lifecycle.act(tick.course(), doing.act, doing.person, now);
        if (ruling.refusal().isPresent()) {
            throw refused(found, doing, ruling.refusal().get().problem());
        } else if (!ruling.repeat()) {
            Optional<Remark> remark = kind(doing.act)
                    .map(kind -> new Remark(kind, Optional.empty(), doing.words, doing.person.subject(), now));
            Done done = new Done(found, tick, ruling, doing.act.resource(), doing.person, remark, now);
            record(found, doing, done, more);
        }
        return find(proposalId);
    }

    /** A proposal, and what becomes of it. */
    public record Ruled(Proposal before, Ruling ruling, Instant now) {}

    private void record(Proposal found, Doing doing, Done done, Function<Ruled, List<Append>> more) {
        try {
            List<Append> all = new ArrayList<>(recorder.appends(done));
            all.addAll(more.apply(new Ruled(found, done.ruling(), done.now())));
            recorder.record(all);
        } catch (ProblemException e) {
            throw refused(found, doing, e);
        }
    }

    /**
     * What may be said at any time; it counts for nothing.
     *
     * @throws ProblemException why it is refused; the attempt is in the log then
     */
    public Proposal say(String proposalId, Remark remark, Person person) {
        Proposal found = stored(proposalId);
        Instant now = now();
        Ruling tick = Lifecycle.clock(found.course(), now);
        Saying saying = Saying.of(remark.kind());
        Optional<ProblemException> refusal = saying.refusal(person, tick.course().state());
        if (refusal.isPresent()) {
            throw refused(found, person, saying.resource(), refusal.get());
        }
        Remark said = new Remark(remark.kind(), remark.verdict(), remark.text(), person.subject(), now);
        Ruling stays = new Ruling(tick.course(), List.of(), Optional.empty(), false);
        recorder.record(recorder.appends(new Done(found, tick, stays, saying.resource(), person, Optional.of(said), now)));
        return find(proposalId);
    }

    /** What the clock does to all of them; one that somebody else acts on at the same moment is left to the next time. */
    public void tick() {
        for (String proposalId : table.running()) {
            Proposal found = stored(proposalId);
            Instant now = now();
            Ruling tick = Lifecycle.clock(found.course(), now);
            if (!tick.passed().isEmpty()) {
                Ruling nothing = new Ruling(tick.course(), List.of(), Optional.empty(), false);
                try {
                    recorder.record(recorder.appends(
                            new Done(found, tick, nothing, "clock", Person.SYSTEM, Optional.empty(), now)));
                } catch (ProblemException e) {
                    System.getLogger(Proposals.class.getName()).log(System.Logger.Level.INFO, "a tick of {0} is left: {1}",
                            proposalId, e.getMessage());
                }
            }
        }
    }

    /** Entries that withdraw what was proposed of a draft that somebody changes. */
    public List<Append> voidedBy(Draft draft, String subject) {
        List<Append> all = new ArrayList<>();
        for (String proposalId : table.pendingOf(draft.draftId())) {
            Proposal found = stored(proposalId);
            Instant now = now();
            Ruling tick = Lifecycle.clock(found.course(), now);
            Person person = new Person(subject, Set.of());
            Ruling ruling = Lifecycle.act(tick.course(), new Act.DraftEdited(), person, now);
            Remark why = new Remark(Kind.COMMENT, Optional.empty(), "the draft was changed", subject, now);
            all.addAll(recorder.appends(new Done(found, tick, ruling, "withdrawals", person, Optional.of(why), now)));
        }
        return all;
    }

    /** Active proposals of a policy, for whoever knows what is in force. */
    public List<Proposal> active() {
        return table.list(Optional.empty(), Optional.of(State.ACTIVE), DecisionIds.last("prp_"), 1_000);
    }

    ProposalTable table() {
        return table;
    }

    Recorder recorder() {
        return recorder;
    }

    /** Leaves an entry of an attempt that was refused before it was ruled on. */
    public ProblemException refused(Proposal of, Doing doing, ProblemException why) {
        return refused(of, doing.person, doing.act.resource(), why);
    }

    private ProblemException refused(Proposal of, Person person, String act, ProblemException why) {
        return recorder.refused(person.subject(), act, Map.of(
                "proposalId", of.proposed().proposalId(),
                "policy", of.proposed().policy(),
                "state", of.course().state().name()), why);
    }

    private Proposal stored(String proposalId) {
        return table.find(proposalId).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND, "there is no proposal `" + proposalId + "`"));
    }

    private static Optional<Kind> kind(Act act) {
        if (act instanceof Act.Approve) {
            return Optional.of(Kind.APPROVAL);
        } else if (act instanceof Act.Revoke) {
            return Optional.of(Kind.REVOCATION);
        } else if (act instanceof Act.Reject) {
            return Optional.of(Kind.REJECTION);
        } else if (act instanceof Act.RollBack) {
            return Optional.of(Kind.ROLLBACK);
        }
        return act instanceof Act.Supersede || act instanceof Act.DraftEdited ? Optional.empty() : Optional.of(Kind.COMMENT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
