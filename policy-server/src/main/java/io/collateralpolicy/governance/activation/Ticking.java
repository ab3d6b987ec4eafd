package io.collateralpolicy.governance.activation;

import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.governance.lifecycle.Act;
import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Proposals;
import io.collateralpolicy.governance.proposal.Proposals.Doing;
import io.collateralpolicy.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What happens because time passes, and because others act: asked for again and again. */
public final class Ticking {

    private final Proposals proposals;
    private final Activations activations;
    private final PolicyShelf shelf;
    private final Breakers breakers;
    private final Clock clock;

    /** What the clock acts on. */
    public record Sources(Proposals proposals, Activations activations, PolicyShelf shelf, Breakers breakers) {}

    public Ticking(Sources sources, Clock clock) {
        this.proposals = sources.proposals;
        this.activations = sources.activations;
        this.shelf = sources.shelf;
        this.breakers = sources.breakers;
        this.clock = clock;
    }

    /** Follows what is in force, then lets the clock act. */
    public void tick() {
        List<Activation> all = activations.all();
        shelf.follow(all);
        proposals.tick();
        proposals.active().stream().filter(proposal -> isSuperseded(proposal, all, clock.instant())).forEach(this::supersede);
        breakers.expire();
    }

    /** By one that began later and holds, or held; what is temporary supersedes what is temporary only. */
    private static boolean isSuperseded(Proposal proposal, List<Activation> all, Instant now) {
        Instant from = proposal.course().timers().effectiveFrom().orElseThrow();
        boolean temporary = proposal.course().terms().lane() == Lane.EMERGENCY;
        return all.stream()
                .filter(other -> other.policy().equals(proposal.proposed().policy()))
                .filter(other -> temporary || other.lane() != Activation.Lane.EMERGENCY)
                .anyMatch(other -> other.effectiveFrom().isAfter(from) && !other.effectiveFrom().isAfter(now));
    }

    private void supersede(Proposal proposal) {
        try {
            proposals.act(proposal.proposed().proposalId(), new Doing(new Act.Supersede(), Person.SYSTEM, ""));
        } catch (ProblemException e) {
            System.getLogger(Ticking.class.getName()).log(System.Logger.Level.INFO, "another node was quicker: {0}", e.getMessage());
        }
    }
}
