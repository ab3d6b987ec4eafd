package io.collateralpolicy.governance.activation;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.Lookout;
import io.collateralpolicy.decision.shelf.PackageStore;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.governance.impact.StoredWorld;
import io.collateralpolicy.governance.lifecycle.Act;
import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.lifecycle.Lifecycle;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.Ruling;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Proposals.Doing;
import io.collateralpolicy.governance.proposal.Proposals;
import io.collateralpolicy.governance.proposal.Proposed;
import io.collateralpolicy.impact.ImpactReport;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts a proposal in force, and takes it back. */
public final class Executing {

    private static final int REASON_MAX = 500;

    private final Proposals proposals;
    private final Activations activations;
    private final PolicyShelf shelf;
    private final PackageStore packages;
    private final StoredWorld world;
    private final Lead lead;
    private final Clock clock;

    /** What it works on. */
    public record Sources(
            Proposals proposals, Activations activations, PolicyShelf shelf, PackageStore packages, StoredWorld world) {}

    public Executing(Sources sources, Lead lead, Clock clock) {
        this.proposals = sources.proposals;
        this.activations = sources.activations;
        this.shelf = sources.shelf;
        this.packages = sources.packages;
        this.world = sources.world;
        this.lead = lead;
        this.clock = clock;
    }

    /**
     * Compiles, warms and tries the package; then it is recorded, and holds a moment later on every node. One that cannot
     * answer ends as {@code FAILED_ACTIVATION}.
     *
     * @throws ProblemException why it may not be executed
     */
    public Proposal execute(String proposalId, String evidenceDigest, Person person) {
        Proposal proposal = proposals.find(proposalId);
        Instant from = from(proposal);
        Doing doing = new Doing(new Act.Execute(evidenceDigest, from), person, "");
        if (isRefused(proposal, doing)) {
            return proposals.act(proposalId, doing);
        }
        long count = activations.count(proposal.proposed().policy());
        LoadedPolicy before = base(proposal, doing, from);
        try {
            LoadedPolicy after = loaded(proposal.proposed());
            new Canary(world).require(ready(before), ready(after));
            requireNobodyLiquidated(proposal, doing, before, after);
            return activated(proposalId, new Doing(new Act.Execute(evidenceDigest, from(proposal)), person, ""), after, count);
        } catch (FailedActivation e) {
            String why = e.getMessage().substring(0, Math.min(REASON_MAX, e.getMessage().length()));
            return proposals.act(proposalId, new Doing(new Act.FailActivation(evidenceDigest), person, why));
        }
    }

    private Proposal activated(String proposalId, Doing doing, LoadedPolicy after, long count) {
        Proposal done = proposals.act(proposalId, doing, ruled -> {
            Activation activation = activation(ruled);
            return List.of(inTime(activation, activations.append(doing.person().subject(), activation, after.source(), count)));
        });
        shelf.follow(activations.all());
        return done;
    }

    /** Stored too late it would hold before other nodes have seen it: then nothing is, and whoever executes it again begins anew. */
    private Append inTime(Activation activation, Append append) {
        Duration planned = Duration.between(activation.recordedAt(), activation.effectiveFrom());
        return new Append(append.type(), append.subject(), append.content(), append.payloads(), (connection, receipt) -> {
            Duration left = Duration.between(now(), activation.effectiveFrom());
            if (left.compareTo(Lookout.TRUSTED) < 0 && left.compareTo(planned) < 0) {
                throw new ProblemException(ProblemType.AUDIT_UNAVAILABLE,
                        "recording the activation took longer than other nodes need to see it in time: execute it again");
            }
            append.rows().write(connection, receipt);
        });
    }

    private static Activation activation(Proposals.Ruled ruled) {
        Proposed proposed = ruled.before().proposed();
        Lane lane = ruled.ruling().course().terms().lane();
        return new Activation(
                proposed.policy(),
                proposed.packageDigest(),
                lane == Lane.STANDARD ? Activation.Lane.STANDARD : Activation.Lane.EMERGENCY,
                ruled.ruling().course().timers().effectiveFrom().orElseThrow(),
                ruled.ruling().course().timers().effectiveUntil(),
                ruled.now(),
                proposed.proposalId() + " " + proposed.title());
    }

    /** Agrees to take it back; the second of two does, to the package that was there and no other. */
    public Proposal rollBack(String proposalId, String reason, Person person) {
        Proposal proposal = proposals.find(proposalId);
        Doing doing = new Doing(new Act.RollBack(), person, reason);
        Ruling preview = Lifecycle.act(proposal.course(), doing.act(), person, now());
        if (preview.course().state() != State.ROLLED_BACK || preview.repeat()) {
            return proposals.act(proposalId, doing);
        }
        Proposed proposed = proposal.proposed();
        long count = activations.count(proposed.policy());
        Instant from = later(now().plus(lead.back(isSameLogic(proposed))), proposal.course().timers().effectiveFrom());
        LoadedPolicy current = inForce(proposal, doing, proposed.packageDigest(), from);
        LoadedPolicy back = packages.load(proposed.baseDigest());
        refuseLiquidating(proposal, doing, current, back);
        Proposal done = proposals.act(proposalId, doing, ruled -> List.of(append(ruled, back, from(ruled), count, person)));
        shelf.follow(activations.all());
        return done;
    }

    private Append append(Proposals.Ruled ruled, LoadedPolicy back, Instant from, long count, Person person) {
        Proposed proposed = ruled.before().proposed();
        Activation activation = new Activation(proposed.policy(), proposed.baseDigest(), Activation.Lane.ROLLBACK, from,
                Optional.empty(), ruled.now(), proposed.proposalId() + " is taken back");
        return inTime(activation, activations.append(person.subject(), activation, back.source(), count));
    }

    private boolean isRefused(Proposal proposal, Doing doing) {
        Ruling preview = Lifecycle.act(proposal.course(), doing.act(), doing.person(), now());
        return preview.refusal().isPresent();
    }

    /** Counted from now: what was tried before took its time, and nodes need theirs from the record on. */
    private Instant from(Proposal proposal) {
        Proposed proposed = proposal.proposed();
        return later(now().plus(lead.of(isSameLogic(proposed))), proposed.effectiveFrom());
    }

    /** Of a rollback, counted from when it is recorded. */
    private Instant from(Proposals.Ruled ruled) {
        Instant soonest = ruled.now().plus(lead.back(isSameLogic(ruled.before().proposed())));
        return later(soonest, ruled.before().course().timers().effectiveFrom());
    }

    private static boolean isSameLogic(Proposed proposed) {
        return proposed.evidence().before().logicDigest().equals(proposed.evidence().after().logicDigest());
    }

    private LoadedPolicy base(Proposal proposal, Doing doing, Instant from) {
        return inForce(proposal, doing, proposal.proposed().baseDigest(), from);
    }

    private LoadedPolicy inForce(Proposal proposal, Doing doing, String digest, Instant at) {
        shelf.follow(activations.all());
        return shelf.inForce(proposal.proposed().policy(), at)
                .filter(found -> found.activation().packageDigest().equals(digest))
                .map(PolicyShelf.InForce::policy)
                .orElseThrow(() -> proposals.refused(proposal, doing, new ProblemException(ProblemType.BASE_SUPERSEDED,
                        "the package `" + digest + "` is not in force at `" + at + "`: begin a draft from what is")));
    }

    private LoadedPolicy loaded(Proposed proposed) {
        try {
            LoadedPolicy loaded = packages.load(proposed.packageDigest());
            shelf.put(proposed.packageDigest(), () -> loaded);
            return loaded;
        } catch (InvalidPackage | IllegalStateException e) {
            throw new FailedActivation("it does not compile: " + e.getMessage());
        }
    }

    private void requireNobodyLiquidated(Proposal proposal, Doing doing, LoadedPolicy before, LoadedPolicy after) {
        if (proposal.course().terms().lane() == Lane.EMERGENCY) {
            refuseLiquidating(proposal, doing, before, after);
        }
    }

    private void refuseLiquidating(Proposal proposal, Doing doing, LoadedPolicy before, LoadedPolicy after) {
        ImpactReport report = world.onBooks(ready(before), ready(after));
        if (report.newlyLiquidatable() > 0) {
            throw proposals.refused(proposal, doing, new ProblemException(ProblemType.WOULD_LIQUIDATE,
                    report.newlyLiquidatable() + " stored accounts would become liquidatable, over all levels of prices: propose it"
                            + " in the standard lane"));
        }
    }

    private static ReadyPolicy ready(LoadedPolicy loaded) {
        return ReadyPolicy.of(loaded.source(), loaded.logic());
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
